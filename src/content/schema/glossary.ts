/** The schema of `ordlista.yaml`: terms explained to residents. */
import * as z from 'zod';
import type { GlossaryTerm } from '../../domain/model.ts';
import * as words from '../../text/fields/shared.ts';
import { complete } from '../formats/without-undefined.ts';
import { about, longText, text } from './field.ts';

const term = z
  .strictObject({
    term: text(words.TERM.term, { examples: ['tertial'] }),
    /** Other forms and spellings of the term. */
    former: z
      .array(text(words.TERM.former.item, { examples: ['tertialvis'] }))
      .meta(about(words.TERM.former, { examples: [['tertialvis']] }))
      .optional(),
    förklaring: longText(words.TERM.förklaring, { examples: ['En tredjedel av ett år.'] }),
  })
  .transform((fields) =>
    complete<GlossaryTerm>({
      term: fields.term,
      forms: fields.former ?? [],
      explanation: fields.förklaring,
    }),
  );

export const glossarySchema = z.array(term).meta(about(words.GLOSSARY_FILE, { title: 'ordlista.yaml' }));
