/**
 * The schema of `tillganglighet.md`: a municipality's accessibility statement for this site. Everything that the law asks for is
 * required, even empty lists, so that no incomplete statement is published. A municipality without the file only gets a warning,
 * and its pages say that there is no statement yet.
 */
import * as z from 'zod/mini';
import type { AccessibilityStatement, InaccessibleContent } from '../../domain/model.ts';
import type { FieldText } from '../../text/fields/field-text.ts';
import * as words from '../../text/fields/statement.ts';
import { COMPLIANCE_TEXT } from '../../text/statement.ts';
import * as messages from '../../text/problems.ts';
import { complete } from '../formats/without-undefined.ts';
import { about, addProblem, choice, crossField, day, described, text, transformed } from './field.ts';
import { contactSchema } from './contact.ts';

export type StatementFields = Omit<AccessibilityStatement, 'text'>;

const exception = transformed(
  z.strictObject({
    innehåll: text(words.EXCEPTION.innehåll, { examples: ['Källdokument från före 2020'] }),
    /** Required by law. */
    varför: text(words.EXCEPTION.varför, { examples: ['De är inskannade som bilder.'] }),
  }),
  (fields) => complete<InaccessibleContent>({ content: fields.innehåll, reason: fields.varför }),
);

const exceptions = (words: FieldText) =>
  described(z.array(exception), about(words, { summary: '{innehåll}', examples: [[]] }));

export const statementSchema = transformed(
  described(
    z
      .strictObject({
        aktör: text(words.STATEMENT.aktör, { examples: ['Björkhults kommun'] }),
        tjänst: text(words.STATEMENT.tjänst, { examples: ['Medborgarlöften i Björkhult'] }),
        efterlevnad: choice(COMPLIANCE_TEXT, words.STATEMENT.efterlevnad, { examples: ['delvis förenlig'] }),
        brister: exceptions(words.STATEMENT.brister),
        bedömd: day(words.STATEMENT.bedömd, { time: 'past', examples: ['2024-05-02'] }),
        uppdaterad: day(words.STATEMENT.uppdaterad, { time: 'past', examples: ['2024-05-20'] }),
        metod: text(words.STATEMENT.metod, {
          examples: ['Egen granskning med hjälpmedel och automatiska verktyg.'],
        }),
        kontakt: contactSchema,
        /** Section 12 of the law (DOS-lagen). */
        oskäligt_betungande: exceptions(words.STATEMENT.oskäligt_betungande),
        /** Section 9 of the law. */
        utanför_lagen: exceptions(words.STATEMENT.utanför_lagen),
      })
      .check(
        crossField((fields, context) => {
          const isFull = fields.efterlevnad === 'full';
          if (isFull && fields.brister.length > 0)
            addProblem(context, ['efterlevnad'], messages.fullWithShortcomings());
          if (!isFull && fields.brister.length === 0)
            addProblem(context, ['brister'], messages.shortcomingsMissing());
          if (fields.uppdaterad < fields.bedömd)
            addProblem(context, ['uppdaterad'], messages.updatedBeforeAssessed());
        }),
      ),
    about(words.STATEMENT_FILE, { title: 'tillganglighet.md' }),
  ),
  (fields) =>
    complete<StatementFields>({
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
    }),
);
