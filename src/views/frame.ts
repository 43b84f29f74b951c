/** What surrounds every page: the site's name, its menu and its foot, and what a municipality makes it its own with. */
import { dayText } from '../text/date.ts';
import { SITE_NAME, siteNameFor } from '../text/site-name.ts';
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
  /** The municipality's coat of arms, in place of the site's own mark. */
  readonly crest?: string;
  /** The stylesheet with the municipality's colour. */
  readonly accent?: string;
  readonly menu: readonly (LinkView & { readonly isCurrent: boolean })[];
  readonly foot: readonly LinkView[];
  /** At the foot of a printed page. */
  readonly printed: string;
  /** For shared links to pages that have no picture of their own. */
  readonly image: ShareImageView;
}

/**
 * The frame of the page at `address`, which is cited as `cited`. A site of one municipality names its latest year in the
 * menu.
 */
export function frameOf(site: Site, address: string, cited: string): FrameView {
  const { single } = site;
  const owner = ownerOf(site, address);
  const latest = single?.years[0];
  const menu: readonly LinkView[] = [
    ...(latest ? [yearLink(latest.agreement)] : []),
    { text: wording.RULES_LINK, address: RULES },
    { text: wording.SEARCH_LINK, address: SEARCH },
  ];
  const hasOwnStatement = !single && owner?.municipality.statement !== undefined;
  return {
    name: single ? siteNameFor(single.municipality.shortName) : SITE_NAME,
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

/** Whose page it is: that of the municipality in its address, and every page of a site that serves one only. */
function ownerOf({ single, municipalities }: Site, address: string): MunicipalityYears | undefined {
  const id = municipalityIn(address);
  return single ?? municipalities.find(({ municipality }) => municipality.id === id);
}
