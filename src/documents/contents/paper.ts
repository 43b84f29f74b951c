/** What every document has in common: whose it is, and what its title page says. */
import { COLOURS } from '../../colour/tokens.ts';
import * as wording from '../../text/documents/documents.ts';
import { frameOf } from '../../views/frame.ts';
import type { FactView } from '../../views/parts/facts.ts';
import type { AgreementYear } from '../../views/agreement-year.ts';
import { dayOf, type Site } from '../../views/site.ts';
import { run, type Block, type Paper } from '../blocks.ts';

export interface Contents {
  /** The address of the page that says the same, on the site and absolute. */
  readonly page: string;
  readonly address: string;
  readonly title: string;
  readonly opening: readonly Block[];
  readonly facts: readonly FactView[];
  readonly body: readonly Block[];
}

export function paperOf(site: Site, { municipality }: AgreementYear, contents: Contents): Paper {
  const { page, address, title, opening, facts, body } = contents;
  const { name, state } = frameOf(site, { address: page, heading: title, cited: address });
  return {
    title,
    description: `${title}. ${state}.`,
    day: dayOf(site, municipality.id),
    municipality: municipality.name,
    ...(municipality.crest !== undefined && { crest: municipality.crest }),
    accent: municipality.accent ?? COLOURS.accent.light,
    site: `${name}. ${state}.`,
    foot: title,
    pageWords: wording.PAGE_WORDS,
    opening: [
      ...opening,
      {
        type: 'facts',
        facts: [
          ...facts.map(({ label, text }) => ({ label, runs: [run(text)] })),
          { label: wording.ADDRESS, runs: [run(address, { link: address })] },
        ],
      },
    ],
    body,
  };
}
