/** The schema of `ordlista.yaml`: terms explained to residents. */
import * as z from 'zod/mini';
import type { GlossaryTerm } from '../../domain/model.ts';
import * as words from '../../text/fields/shared.ts';
import { complete } from '../formats/without-undefined.ts';
import { about, described, longText, text, transformed } from './field.ts';

const term = transformed(
  z.strictObject({
    term: text(words.TERM.term, { examples: ['tertial'] }),
    /** Other forms and spellings of the term. */
    former: z.optional(
      described(
        z.array(text(words.TERM.former.item, { examples: ['tertialvis'] })),
        about(words.TERM.former, { examples: [['tertialvis']] }),
      ),
    ),
    /** What residents call it. Only for the search. */
    vardagsord: z.optional(
      described(
        z.array(text(words.TERM.vardagsord.item, { examples: ['fyramånadersperiod'] })),
        about(words.TERM.vardagsord, { examples: [['fyramånadersperiod']] }),
      ),
    ),
    förklaring: longText(words.TERM.förklaring, { examples: ['En tredjedel av ett år.'] }),
  }),
  (fields) =>
    complete<GlossaryTerm>({
      term: fields.term,
      forms: fields.former ?? [],
      everyday: fields.vardagsord,
      explanation: fields.förklaring,
    }),
);

export const glossarySchema = described(
  z.array(term),
  about(words.GLOSSARY_FILE, { title: 'ordlista.yaml' }),
);
