import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pastedActivities, withAnswer, type ActivityContext, type ActivityProposals } from './activities.ts';
import type { Clipboard } from './clipboard.ts';

const CONTEXT: ActivityContext = {
  parties: [
    { id: 'polisen', name: 'Polisen' },
    { id: 'kommunen', name: 'Ekby kommun' },
    { id: 'ekbyhem', name: 'Ekbyhem' },
  ],
  known: ['trafikkontroller'],
};

const pasted = (text: string) => pastedActivities({ text }, CONTEXT);
const table = (rows: readonly (readonly string[])[]): Clipboard => ({
  html: `<table class=MsoTableGrid>${rows.map((row) => `<tr>${row.map((cell) => `<td><p class=MsoNormal>${cell}<o:p></o:p></p></td>`).join('')}</tr>`).join('')}</table>`,
});

describe('What is pasted in a new promise', () => {
  test('from a Word table is read by the heads of its columns', () => {
    const { proposals, leftOver } = pastedActivities(
      table([
        ['Nr', 'Aktivitet', 'Ansvarig', 'Mål', 'Klart senast', 'Status'],
        ['1', 'Trafik&shy;kontroller', 'Polisen', 'minst 10 kontroller', '2026-06-30', 'Ny'],
        ['2', 'Sanera klotter', 'Ekby kommun och Ekbyhem', 'löpande', '', ''],
      ]),
      CONTEXT,
    );
    expect(proposals.map(({ fields }) => fields)).toEqual([
      {
        id: 'trafikkontroller-2',
        text: 'Trafikkontroller',
        ansvariga: ['polisen'],
        senast: '2026-06-30',
        mått: [expect.objectContaining({ mål: { minst: 10 } })],
      },
      { id: 'sanera-klotter', text: 'Sanera klotter', ansvariga: ['kommunen', 'ekbyhem'], typ: 'löpande' },
    ]);
    expect(leftOver.map(({ parts }) => parts)).toContainEqual([
      { head: 'Nr', text: '1' },
      { head: 'Status', text: 'Ny' },
    ]);
  });

  test('from Excel without heads is read by what is in its columns', () => {
    const [walk] = pasted('1\tPolisen går fotpatrull i centrum\tPolisen\tminst 60 pass').proposals;
    expect(walk!.fields).toMatchObject({
      text: 'Polisen går fotpatrull i centrum',
      ansvariga: ['polisen'],
      mått: [{ mål: { minst: 60 } }],
    });
  });

  test('as a list has the numbers that the texts promise in so many words, and where they say it', () => {
    const { proposals } = pasted(
      '• Genomföra minst tio hastighetskontroller vid skolor.\n• Ökad närvaro av vuxna på kvällarna.',
    );
    const [counted, asked] = proposals;
    expect(counted!.fields).toMatchObject({ mått: [{ mål: { minst: 10 } }] });
    expect(counted!.row.text.slice(counted!.from!.start, counted!.from!.end)).toBe('minst tio');
    expect(asked!.fields).toBeUndefined();
  });

  test('never becomes something to be done once without being asked about', () => {
    const { proposals } = pasted(
      'Byta belysningen i tunneln\nÖkad närvaro\nSanera klotter löpande\nMedborgardialog på torget',
    );
    expect(proposals).toHaveLength(4);
    for (const { fields, questions } of proposals) {
      expect(fields).toBeUndefined();
      expect(questions).toEqual([expect.objectContaining({ about: 'promised' })]);
    }
  });

  test('is asked about with what was meant first, and becomes an activity when it is answered', () => {
    const [proposal] = pasted('Fotpatrull i centrum\tPolisen\t60 pass').proposals;
    const [question] = proposal!.questions;
    expect(question!.text).toBe('”60 pass”: menade du minst 60 pass?');
    expect(question!.choices.map(({ answer }) => answer)).toEqual([
      ...['minst 60 pass', 'högst 60 pass', 'exakt 60 pass', 'engång', 'löpande', 'riktning'],
    ]);
    const answered = withAnswer(proposal!, 'promised', 'minst 60 pass', CONTEXT);
    expect(answered.questions).toEqual([]);
    expect(answered.fields).toMatchObject({ ansvariga: ['polisen'], mått: [{ mål: { minst: 60 } }] });
    expect(withAnswer(proposal!, 'promised', 'engång', CONTEXT).fields).toMatchObject({ typ: 'engång' });
  });

  test('with a party that nobody knows asks who it is', () => {
    const { proposals } = pastedActivities(
      table([
        ['Aktivitet', 'Ansvarig', 'Mål'],
        ['Sanera klotter', 'Fastighetsägarna', 'löpande'],
      ]),
      CONTEXT,
    );
    const [proposal] = proposals;
    expect(proposal!.questions).toEqual([
      expect.objectContaining({
        about: 'party',
        text: 'Ingen känd part heter ”Fastighetsägarna”. Vem ansvarar?',
      }),
    ]);
    expect(withAnswer(proposal!, 'party', 'ekbyhem', CONTEXT).fields).toMatchObject({
      ansvariga: ['ekbyhem'],
      typ: 'löpande',
    });
    expect(withAnswer(proposal!, 'party', '', CONTEXT).fields).toEqual({
      id: 'sanera-klotter',
      text: 'Sanera klotter',
      typ: 'löpande',
    });
  });

  test('has every word of it in a proposal or left over', () => {
    const words = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
    const textsOf = ({ proposals, leftOver }: ActivityProposals) => [
      ...proposals.flatMap(({ row }) => [row.typed, row.text, row.promised]),
      ...leftOver.flatMap(({ parts }) => parts.map(({ text }) => text)),
    ];
    const cell = fc.constantFrom(
      ...[
        'Aktivitet',
        'Ansvarig',
        'Mål',
        'Status',
        'Nr',
        'Sanera klotter',
        'Minst tio kontroller',
        'Polisen',
        '',
      ],
      ...[
        'Fastighetsägarna',
        'löpande',
        '60 pass',
        '12',
        'senast i maj',
        '2026-05-01',
        'Två trygghetsvandringar i centrum.',
      ],
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.boolean(), (all, isHtml) => {
        const clipboard = isHtml ? table(all) : { text: all.map((row) => row.join('\t')).join('\n') };
        const kept = new Set(textsOf(pastedActivities(clipboard, CONTEXT)).flatMap(words));
        expect(
          all
            .flat()
            .flatMap(words)
            .filter((word) => !kept.has(word)),
        ).toEqual([]);
      }),
      { numRuns: 300, seed: 13 },
    );
  });
});
