/** What an agreement's promises are called: a known word, or three grammatical forms. */
import type { AgreementKind } from '../../domain/model.ts';
import { AGREEMENT_KINDS } from '../../text/agreement-kind.ts';
import { defineFormat } from './format.ts';
import { isFields } from './layout.ts';

const WORD = '[a-zåäöéA-ZÅÄÖÉ][a-zåäöéA-ZÅÄÖÉ -]*';

export const AGREEMENT_KIND_FORMAT = defineFormat<AgreementKind>({
  name: 'agreement-kind',
  pattern: `${Object.keys(AGREEMENT_KINDS).join('|')}|${WORD},\\s*${WORD},\\s*${WORD}`,
  parse: kindFrom,
  accepted: ['medborgarlöfte', 'tjänstegaranti', 'kvalitetslöfte, kvalitetslöften, kvalitetslöftena'],
  refused: ['kvalitetslöfte', 'löfte, löften', 'löfte, löften,', '1, 2, 3'],
});

function kindFrom(text: string): AgreementKind {
  if (text in AGREEMENT_KINDS) return AGREEMENT_KINDS[text as keyof typeof AGREEMENT_KINDS];
  const [one, many, definite] = text.split(/,\s*/) as [string, string, string];
  return { one, many, definite };
}

/** Returns `{en, flera, bestämd}` as it is typed on one line. */
export function kindText(kind: unknown): unknown {
  if (!isFields(kind)) return kind;
  return [kind['en'], kind['flera'], kind['bestämd']].join(', ');
}
