/** What surrounds every page: the site's name, its menu and its foot, and what a municipality makes it its own with. */
import { SITE_NAME, siteNameFor } from '../text/site-name.ts';
import * as wording from '../text/wording.ts';
import {
  ABOUT,
  accentAddress,
  ACCESSIBILITY,
  GLOSSARY,
  OPEN_DATA,
  RULES,
  SEARCH,
  START,
  statementAddress,
  yearAddress,
} from '../domain/address.ts';
import { shareImageOf, type ShareImageView } from './parts/share-image.ts';
import type { MunicipalityYears, Site } from './site.ts';
import type { LinkView } from './parts/source.ts';

export interface FrameView {
  readonly name: string;
  readonly home: string;
  /** The municipality's coat of arms, in place of the site's own mark. */
  readonly crest?: string;
  /** The stylesheet with the municipality's colour. */
  readonly accent?: string;
  readonly menu: readonly (LinkView & { readonly isCurrent: boolean })[];
  readonly foot: readonly LinkView[];
  /** For shared links to pages that have no picture of their own. */
  readonly image: ShareImageView;
}

/** The frame of the page at `address`. A site of one municipality names its latest year in the menu. */
export function frameOf(site: Site, address: string): FrameView {
  const { single } = site;
  const owner = ownerOf(site, address);
  const latest = single?.years[0];
  const menu: readonly LinkView[] = [
    ...(latest ? [{ text: String(latest.agreement.year), address: yearAddress(latest.agreement) }] : []),
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
    image: shareImageOf(site, owner),
  };
}

/** Whose page it is: that of the municipality in its address, and every page of a site that serves one only. */
function ownerOf({ single, municipalities }: Site, address: string): MunicipalityYears | undefined {
  const [, id] = address.split('/');
  return single ?? municipalities.find(({ municipality }) => municipality.id === id);
}
