/** What surrounds every page: the site's name, its menu and its foot. */
import * as wording from '../text/wording.ts';
import { ABOUT, ACCESSIBILITY, GLOSSARY, OPEN_DATA, RULES, SEARCH, START, yearAddress } from './address.ts';
import type { Site } from './site.ts';
import type { LinkView } from './source.ts';

export interface FrameView {
  readonly name: string;
  readonly home: string;
  readonly menu: readonly (LinkView & { readonly isCurrent: boolean })[];
  readonly foot: readonly LinkView[];
}

/** The frame of the page at `address`. A site of one municipality names its latest year in the menu. */
export function frameOf({ single }: Site, address: string): FrameView {
  const latest = single?.years[0];
  const menu: readonly LinkView[] = [
    ...(latest ? [{ text: String(latest.agreement.year), address: yearAddress(latest.agreement) }] : []),
    { text: wording.RULES_LINK, address: RULES },
    { text: wording.SEARCH_LINK, address: SEARCH },
  ];
  return {
    name: single ? `Medborgarlöften i ${single.municipality.shortName}` : 'Medborgarlöften',
    home: START,
    menu: menu.map((link) => ({ ...link, isCurrent: link.address === address })),
    foot: [
      { text: wording.ABOUT_LINK, address: ABOUT },
      { text: wording.GLOSSARY_LINK, address: GLOSSARY },
      { text: wording.OPEN_DATA_LINK, address: OPEN_DATA },
      { text: wording.ACCESSIBILITY_LINK, address: ACCESSIBILITY },
    ],
  };
}
