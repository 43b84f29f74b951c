/** `lofte.md`: one promise with its activities. */
import * as z from 'zod';
import type { Background, CitizenPromise, Evidence } from '../../domain/model.ts';
import { withoutUndefined } from '../formats/without-undefined.ts';
import { activitySchema } from './activity.ts';
import type { TermFields } from './agreement.ts';
import { effectSchema } from './effect.ts';
import { day, documentDate, id, lastDay, people, text } from './field.ts';

export type PromiseFields = Pick<
  CitizenPromise,
  'title' | 'shortName' | 'theme' | 'places' | 'background' | 'evidence' | 'source' | 'effects' | 'activities'
> &
  TermFields & {
    /** Its place among the agreement's promises. */
    readonly order?: number;
    readonly renews?: { readonly year: number; readonly id: string };
    /** As written: from the municipality, or from the root. */
    readonly formerAddresses: readonly string[];
  };

const background = z
  .strictObject({
    problem: text({ description: 'Problemet som löftet svarar på.', examples: ['Många kör för fort.'] }).optional(),
    orsak: text({ description: 'Vad problemet beror på.', examples: ['Vägen är lång och rak.'] }).optional(),
  })
  .meta({ description: 'Bakgrunden till löftet.' })
  .transform((fields): Background => withoutUndefined({ problem: fields.problem, cause: fields.orsak }));

const evidence = z
  .strictObject({
    text: text({ description: 'Vad löftet bygger på.', examples: ['Medborgardialog på torget.'] }),
    datum: documentDate({ description: 'En dag, en månad eller ett år.', examples: ['2016-11'] }).optional(),
    /** How many took part or answered. */
    n: people({ description: 'Hur många som deltog eller svarade.', examples: [120] }).optional(),
    källa: id({ description: 'En källa ur avtal.md.', examples: ['medborgardialog-2016'] }).optional(),
  })
  .transform((fields): Evidence =>
    withoutUndefined({ text: fields.text, date: fields.datum, n: fields.n, source: fields.källa }),
  );

const ADDRESS_PART = '[a-z0-9]+(-[a-z0-9]+)*';

export const promiseSchema = z
  .strictObject({
    /** As signed, never reworded later. */
    titel: text({
      description: 'Löftet, ord för ord som det undertecknades. Det skrivs aldrig om.',
      examples: ['Att öka tryggheten i centrum.'],
    }),
    /** For menus and lists. */
    kortnamn: text({ description: 'Ett kort namn för menyer.', examples: ['Trygghet i centrum'] }),
    /** Default: after those that have a number, by `kortnamn`. */
    ordning: z
      .number()
      .int()
      .min(0)
      .max(1000)
      .meta({ description: 'Löftets plats bland avtalets löften: 1, 2, 3 …', examples: [1] })
      .optional(),
    tema: text({ description: 'Vad löftet handlar om, i ett ord.', examples: ['Trygghet'] }).optional(),
    platser: z
      .array(id({ description: 'Ett id bland platserna i kommun.md.', examples: ['centrum'] }))
      .meta({ description: 'De platser som löftet gäller.', examples: [['centrum']] })
      .optional(),
    /** Only where they differ from the agreement's. */
    från: day({ description: 'Första dagen, om den inte är avtalets.', examples: ['2017-10-12'] }).optional(),
    till: lastDay({
      description: 'Sista dagen, om den inte är avtalets, eller tills vidare.',
      examples: ['2018-10-11', 'tills vidare'],
    }).optional(),
    /** The promise that this one carries on. */
    förnyar: z
      .stringFormat('renewal', new RegExp(`^\\d{4}/${ADDRESS_PART}$`))
      .meta({
        description: 'Det äldre löfte som det här förnyar, som år/mapp.',
        examples: ['2016/trygghet-i-centrum'],
      })
      .optional(),
    bakgrund: background.optional(),
    underlag: z
      .array(evidence)
      .meta({ description: 'Dialoger och undersökningar som löftet bygger på.' })
      .optional(),
    källa: id({ description: 'En källa ur avtal.md.', examples: ['medborgarlofte-2017'] }).optional(),
    effektmått: z
      .array(effectSchema)
      .meta({ description: 'Effekter som mäts, till exempel upplevd trygghet.' })
      .optional(),
    aktiviteter: z.array(activitySchema).min(1).max(500).meta({ description: 'Löftets aktiviteter, i ordning.' }),
    /** So that a renamed promise still answers. */
    tidigare: z
      .array(
        z
          .stringFormat(
            'former-address',
            new RegExp(`^(\\d{4}/${ADDRESS_PART}|/${ADDRESS_PART}/\\d{4}/${ADDRESS_PART}/)$`),
          )
          .meta({ description: 'En adress som löftet har haft.', examples: ['2017/tidigare-namn'] }),
      )
      .meta({
        description: 'Adresser som löftet har haft, så att de fortsätter att fungera.',
        examples: [['2017/tidigare-namn']],
      })
      .optional(),
  })
  .meta({ title: 'lofte.md', description: 'Ett medborgarlöfte med sina aktiviteter.' })
  .transform((fields): PromiseFields =>
    withoutUndefined({
      title: fields.titel,
      shortName: fields.kortnamn,
      order: fields.ordning,
      theme: fields.tema,
      places: fields.platser ?? [],
      from: fields.från,
      to: fields.till,
      renews: fields.förnyar === undefined ? undefined : renewal(fields.förnyar),
      background: fields.bakgrund,
      evidence: fields.underlag ?? [],
      source: fields.källa,
      effects: fields.effektmått ?? [],
      activities: fields.aktiviteter,
      formerAddresses: fields.tidigare ?? [],
    }),
  );

function renewal(written: string): { readonly year: number; readonly id: string } {
  const [year, id] = written.split('/') as [string, string];
  return { year: Number(year), id };
}
