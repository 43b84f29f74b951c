/** The schema of `parter.yaml`: the parties that can be responsible for activities, by id. */
import * as z from 'zod/mini';
import type { Party } from '../../domain/model.ts';
import { withoutUndefined } from '../formats/without-undefined.ts';
import * as words from '../../text/fields/shared.ts';
import { about, described, id, text, transformed } from './field.ts';

export const partiesSchema = transformed(
  described(
    z.record(
      id(words.PARTY.id, { madeFrom: 'namn' }),
      z.strictObject({
        namn: text(words.PARTY.namn, { examples: ['Bostadsbolaget'] }),
        /** In the editor's own words. */
        typ: z.optional(text(words.PARTY.typ, { examples: ['bostadsbolag'] })),
        granskar: z.optional(
          described(z.literal(true), about(words.PARTY.granskar, { isRare: true, examples: [true] })),
        ),
      }),
    ),
    about(words.PARTIES_FILE, { title: 'parter.yaml' }),
  ),
  (fields): readonly Party[] =>
    Object.entries(fields).map(([id, { namn, typ, granskar }]) =>
      withoutUndefined({ id, name: namn, kind: typ, isReviewer: granskar }),
    ),
);
