/** The glossary. */
import { GLOSSARY } from '../../domain/address.ts';
import * as wording from '../../text/glossary.ts';
import type { PageView } from '../page.ts';
import { termViews, type TermView } from '../parts/glossary.ts';
import type { Site } from '../site.ts';

export interface GlossaryPageView extends PageView {
  readonly terms: readonly TermView[];
}

export function glossaryPage({ glossary }: Site): GlossaryPageView {
  return {
    address: GLOSSARY,
    title: wording.TITLE,
    description: wording.LEDE,
    heading: wording.HEADING,
    crumbs: [],
    terms: termViews(glossary),
  };
}
