/** `ordlista.yaml`: words of the field, explained to residents. */
import * as z from 'zod';
import type { GlossaryTerm } from '../../domain/model.ts';
import { text } from './field.ts';

const term = z
  .strictObject({
    term: text({ description: 'Ordet eller förkortningen.', examples: ['tertial'] }),
    /** Other forms and spellings that mean the same. */
    former: z
      .array(text({ description: 'En annan form eller stavning.', examples: ['tertialvis'] }))
      .meta({ description: 'Andra former och stavningar av samma ord.', examples: [['tertialvis']] })
      .optional(),
    förklaring: text({ description: 'Vad det betyder.', examples: ['En tredjedel av ett år.'] }),
  })
  .transform((fields): GlossaryTerm => ({
    term: fields.term,
    forms: fields.former ?? [],
    explanation: fields.förklaring,
  }));

export const glossarySchema = z
  .array(term)
  .meta({ title: 'ordlista.yaml', description: 'Ord som förklaras för invånarna.' });
