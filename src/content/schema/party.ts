/** The schema of `parter.yaml`: the parties that can be responsible for activities, by id. */
import * as z from 'zod';
import type { Party } from '../../domain/model.ts';
import { withoutUndefined } from '../formats/without-undefined.ts';
import * as words from '../../text/fields/shared.ts';
import { about, id, text } from './field.ts';

export const partiesSchema = z
  .record(
    id(words.PARTY.id, { madeFrom: 'namn' }),
    z.strictObject({
      namn: text(words.PARTY.namn, { examples: ['Bostadsbolaget'] }),
      /** In the editor's own words. */
      typ: text(words.PARTY.typ, { examples: ['bostadsbolag'] }).optional(),
      granskar: z
        .literal(true)
        .meta(about(words.PARTY.granskar, { isRare: true, examples: [true] }))
        .optional(),
    }),
  )
  .meta(about(words.PARTIES_FILE, { title: 'parter.yaml' }))
  .transform((fields): readonly Party[] =>
    Object.entries(fields).map(([id, { namn, typ, granskar }]) =>
      withoutUndefined({ id, name: namn, kind: typ, isReviewer: granskar }),
    ),
  );
