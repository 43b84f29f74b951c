/**
 * `tillganglighet.md`: a municipality's accessibility statement for this site. A municipality that begins the file has to
 * give everything that the law asks for, so that no half statement is ever published; where the list of something is empty,
 * that is said too. A municipality without the file gets a warning only, and its pages say that there is no statement yet.
 */
import * as z from 'zod';
import type { AccessibilityStatement, Exception } from '../../domain/model.ts';
import * as messages from '../../text/problems.ts';
import { COMPLIANCE_TEXT } from '../../text/statement.ts';
import { choice, addProblem, day, text, crossField } from './field.ts';
import { contactSchema } from './contact.ts';

export type StatementFields = Omit<AccessibilityStatement, 'text'>;

const exception = z
  .strictObject({
    innehåll: text({ description: 'Vad som inte är tillgängligt.', examples: ['Källdokument från före 2020'] }),
    /** The law asks for clear reasons. */
    varför: text({ description: 'Varför det inte är tillgängligt.', examples: ['De är inskannade som bilder.'] }),
  })
  .transform((fields): Exception => ({ content: fields.innehåll, reason: fields.varför }));

const exceptions = (description: string) => z.array(exception).meta({ description, examples: [[]] });

export const statementSchema = z
  .strictObject({
    aktör: text({
      description: 'Den offentliga aktör som ansvarar för webbplatsen.',
      examples: ['Björkhults kommun'],
    }),
    tjänst: text({
      description: 'Namnet på den digitala tjänsten.',
      examples: ['Medborgarlöften i Björkhult'],
    }),
    efterlevnad: choice(COMPLIANCE_TEXT, {
      description: 'Hur webbplatsen följer lagen: helt förenlig, delvis förenlig eller inte förenlig.',
      examples: ['delvis förenlig'],
    }),
    brister: exceptions('Innehåll som inte är tillgängligt, och varför. Skriv [] om det inte finns något.'),
    bedömd: day({ description: 'Dagen då webbplatsen bedömdes.', examples: ['2024-05-02'] }),
    uppdaterad: day({ description: 'Dagen då redogörelsen senast ändrades.', examples: ['2024-05-20'] }),
    metod: text({
      description: 'Hur bedömningen gjordes, till exempel egen granskning eller granskning av någon annan.',
      examples: ['Egen granskning med hjälpmedel och automatiska verktyg.'],
    }),
    kontakt: contactSchema,
    /** 12 §. */
    oskäligt_betungande: exceptions(
      'Innehåll som det vore oskäligt betungande att göra tillgängligt (12 §), och varför. Skriv [] om det inte finns något.',
    ),
    /** 9 §. */
    utanför_lagen: exceptions(
      'Innehåll som lagen inte omfattar (9 §), och varför. Skriv [] om det inte finns något.',
    ),
  })
  .superRefine(crossField((fields, context) => {
    const isFull = fields.efterlevnad === 'full';
    if (isFull && fields.brister.length > 0) addProblem(context, ['efterlevnad'], messages.fullWithShortcomings());
    if (!isFull && fields.brister.length === 0) addProblem(context, ['brister'], messages.shortcomingsMissing());
    if (fields.uppdaterad < fields.bedömd) addProblem(context, ['uppdaterad'], messages.updatedBeforeAssessed());
  }))
  .meta({ title: 'tillganglighet.md', description: 'Kommunens tillgänglighetsredogörelse för webbplatsen.' })
  .transform((fields): StatementFields => ({
    body: fields.aktör,
    service: fields.tjänst,
    compliance: fields.efterlevnad,
    shortcomings: fields.brister,
    assessed: fields.bedömd,
    updated: fields.uppdaterad,
    method: fields.metod,
    contact: fields.kontakt,
    burdens: fields.oskäligt_betungande,
    outsideLaw: fields.utanför_lagen,
  }));
