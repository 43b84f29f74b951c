/** What surrounds every page: the site's name, menu and footer, and the municipality's crest and colour. */
import { dayText } from '../text/date.ts';
import { citation, versionText } from '../text/history.ts';
import * as wording from '../text/frame.ts';
import { ownName } from '../text/languages.ts';
import {
  ABOUT,
  accentAddress,
  ACCESSIBILITY,
  contactAddress,
  EASY_SWEDISH,
  GLOSSARY,
  municipalityIn,
  NEWS,
  OPEN_DATA,
  ownPageAddress,
  RULES,
  SEARCH,
  searchAddress,
  START,
  statementAddress,
  THEMES,
  TYPEFACE,
} from '../domain/address.ts';
import { shareImageOf, type ShareImageView } from './parts/share-image.ts';
import type { MunicipalityYears, Site } from './site.ts';
import { yearLink, type LinkView } from './parts/links.ts';

/** Something that stands on every page for a time. */
export interface NoticeView {
  readonly text: string;
  /** Where there is more to read. */
  readonly address?: string;
}

export interface FrameView {
  readonly name: string;
  readonly home: string;
  /** The search of what the page belongs to: of its municipality, or of all. */
  readonly search: string;
  /** The municipality's coat of arms, instead of the site's own symbol. */
  readonly crest?: string;
  /** The stylesheet with the municipality's colour. */
  readonly accent?: string;
  /** The stylesheet with the site's own typeface. */
  readonly typeface?: string;
  readonly notice?: NoticeView;
  readonly menu: readonly (LinkView & { readonly isCurrent: boolean })[];
  readonly foot: readonly LinkView[];
  /** The day that it was judged by, and the version of the content that it is from, if known. */
  readonly state: string;
  /** How the page is cited. */
  readonly citation: string;
  /** The footer of a printed page. */
  readonly printed: string;
  /** The picture for shared links to pages without their own. */
  readonly image: ShareImageView;
}

/** What a frame is put around. */
export interface FramedPage {
  readonly address: string;
  readonly heading: string;
  /** Its full address. */
  readonly cited: string;
}

/** Returns the frame of a page. On a site with a single municipality, the menu has its latest year. */
export function frameOf(site: Site, { address, heading, cited }: FramedPage): FrameView {
  const { single, name, settings, today } = site;
  const owner = ownerOf(site, address);
  const latest = single?.years[0];
  const search = owner && !single ? searchAddress(owner.municipality.id) : SEARCH;
  const menu: readonly LinkView[] = [
    ...(latest ? [yearLink(latest)] : []),
    { text: wording.RULES_LINK, address: RULES },
    { text: wording.EASY_SWEDISH_LINK, address: EASY_SWEDISH },
    { text: wording.SEARCH_LINK, address: search },
    ...languageLinks(site),
    ...settings.headerLinks,
  ];
  const state = wording.stateText(dayText(site.today), versionOf(site, owner));
  const hasOwnStatement = !single && owner?.municipality.statement !== undefined;
  return {
    name,
    ...(settings.typeface !== undefined && { typeface: TYPEFACE }),
    ...(settings.notice && settings.notice.until >= today && { notice: settings.notice }),
    home: START,
    search,
    ...(owner?.municipality.crest !== undefined && { crest: owner.municipality.crest }),
    ...(owner?.municipality.accent && { accent: accentAddress(owner.municipality.id) }),
    menu: menu.map((link) => ({ ...link, isCurrent: link.address === address })),
    foot: [
      { text: wording.NEWS_LINK, address: NEWS },
      { text: wording.THEMES_LINK, address: THEMES },
      ...(owner ? [{ text: wording.CONTACT_LINK, address: contactAddress(owner.municipality.id) }] : []),
      { text: wording.ABOUT_LINK, address: ABOUT },
      { text: wording.GLOSSARY_LINK, address: GLOSSARY },
      { text: wording.OPEN_DATA_LINK, address: OPEN_DATA },
      {
        text: wording.ACCESSIBILITY_LINK,
        address: hasOwnStatement ? statementAddress(owner.municipality.id) : ACCESSIBILITY,
      },
      ...settings.footerLinks,
    ],
    state,
    citation: citation({ heading, site: name, address: cited, state }),
    printed: wording.printedText(cited, state),
    image: shareImageOf(site, owner),
  };
}

/** Returns the links to pages in other languages. Those of the same language are told apart by their titles. */
function languageLinks({ pages }: Site): readonly LinkView[] {
  return pages.flatMap(({ id, title, language }) => {
    if (language === undefined) return [];
    const isAlone = pages.every((page) => page.id === id || page.language !== language);
    return [{ text: isAlone ? ownName(language) : title, address: ownPageAddress(id), language }];
  });
}

/** Returns the version that a page is from: of its municipality, or else the latest of any. */
function versionOf({ history, whole }: Site, owner: MunicipalityYears | undefined): string | undefined {
  const own = owner && history?.get(owner.municipality.id)?.version;
  const version = own ?? whole.version;
  return version && versionText(version);
}

/** Returns the municipality that the page belongs to. On a site with a single one, every page is its own. */
function ownerOf({ single, municipalities }: Site, address: string): MunicipalityYears | undefined {
  const id = municipalityIn(address);
  return single ?? municipalities.find(({ municipality }) => municipality.id === id);
}
