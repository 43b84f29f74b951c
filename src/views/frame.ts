/** What surrounds every page: the site's name, menu and footer, and the municipality's crest and colour. */
import { dayText } from '../text/date.ts';
import { siteName, siteNameFor } from '../text/site-name.ts';
import * as wording from '../text/frame.ts';
import {
  ABOUT,
  accentAddress,
  ACCESSIBILITY,
  GLOSSARY,
  municipalityIn,
  OPEN_DATA,
  RULES,
  SEARCH,
  START,
  statementAddress,
} from '../domain/address.ts';
import { shareImageOf, type ShareImageView } from './parts/share-image.ts';
import type { MunicipalityYears, Site } from './site.ts';
import { yearLink, type LinkView } from './parts/links.ts';

export interface FrameView {
  readonly name: string;
  readonly home: string;
  /** The municipality's coat of arms, instead of the site's own symbol. */
  readonly crest?: string;
  /** The stylesheet with the municipality's colour. */
  readonly accent?: string;
  readonly menu: readonly (LinkView & { readonly isCurrent: boolean })[];
  readonly foot: readonly LinkView[];
  /** The footer of a printed page. */
  readonly printed: string;
  /** The picture for shared links to pages without their own. */
  readonly image: ShareImageView;
}

/**
 * Returns the frame of a page; `cited` is its full address. On a site with a single municipality, the menu has its latest
 * year.
 */
export function frameOf(site: Site, address: string, cited: string): FrameView {
  const { single } = site;
  const owner = ownerOf(site, address);
  const latest = single?.years[0];
  const menu: readonly LinkView[] = [
    ...(latest ? [yearLink(latest)] : []),
    { text: wording.RULES_LINK, address: RULES },
    { text: wording.SEARCH_LINK, address: SEARCH },
  ];
  const hasOwnStatement = !single && owner?.municipality.statement !== undefined;
  return {
    name: single ? siteNameFor(site.kind, single.municipality.shortName) : siteName(site.kind),
    home: START,
    ...(owner?.municipality.crest !== undefined && { crest: owner.municipality.crest }),
    ...(owner?.municipality.accent && { accent: accentAddress(owner.municipality.id) }),
    menu: menu.map((link) => ({ ...link, isCurrent: link.address === address })),
    foot: [
      { text: wording.ABOUT_LINK, address: ABOUT },
      { text: wording.GLOSSARY_LINK, address: GLOSSARY },
      { text: wording.OPEN_DATA_LINK, address: OPEN_DATA },
      {
        text: wording.ACCESSIBILITY_LINK,
        address: hasOwnStatement ? statementAddress(owner.municipality.id) : ACCESSIBILITY,
      },
    ],
    printed: wording.printedText(cited, dayText(site.today)),
    image: shareImageOf(site, owner),
  };
}

/** Returns the municipality that the page belongs to. On a site with a single one, every page is its own. */
function ownerOf({ single, municipalities }: Site, address: string): MunicipalityYears | undefined {
  const id = municipalityIn(address);
  return single ?? municipalities.find(({ municipality }) => municipality.id === id);
}
