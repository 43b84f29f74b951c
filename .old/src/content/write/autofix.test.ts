import { describe, expect, test } from 'vitest';
import { EKSJO, WRITTEN } from '../../../tests/fixtures.ts';
import { kindOf } from '../schema/file-kinds.ts';
import { fixFile } from './autofix.ts';

describe('a file', () => {
  const BROKEN = `---
kortnamn: Exempelby  
# Namnet som det står i registret
namn: Exempelby kommun
kod: 0686
webbplats: https://www.exempelby.example
kontakt:
  epost: a@exempelby.example
---

En text med radbrytning här  
och en a\u030a. 
`;
  const FIXED = `---
# Namnet som det står i registret
namn: Exempelby kommun
kortnamn: Exempelby
kod: "0686"
webbplats: https://www.exempelby.example
kontakt:
  epost: a@exempelby.example
---

En text med radbrytning här  
och en å.
`;

  test('gets its order, quotation marks, spaces and letters corrected, and keeps its comments', () => {
    const fix = fixFile('exempelby/kommun.md', BROKEN);
    expect(fix).toEqual({ text: FIXED, fixed: ['letters', 'blanks', 'quotes', 'order'] });
    expect(fixFile('exempelby/kommun.md', fix.text)).toEqual({ text: FIXED, fixed: [] });
  });

  test('loses fields left blank in a follow-up, but not those in comments, which may still be filled in', () => {
    const filled = `---
# Uppföljning av Trygg kväll, tertial 1 2018.
redovisat:
  # Fotpatrullera
  - aktivitet: fotpatrullera
    text: >-
      Vi har gått sju kvällar. Därför:
      Observera:
    status:
    värden:
      fotpatruller: 7  # fotpatruller

  # Gå trygghetsvandringar
  - aktivitet: vandringar
    text: Ingen ännu
    status:
    värden:
      vandringar:  # trygghetsvandringar

  # Laga belysningen
  # - aktivitet: belysning
  #   text:
  #   status:

  # Informera föräldrar
  - aktivitet: information
    text:
---
`;
    const fix = fixFile('exempelby/2018/trygg-kvall/t1.md', filled);
    expect(fix.fixed).toEqual(['empty']);
    expect(fix.text).toBe(
      filled
        .replace(/    status:\n/g, '')
        .replace('    värden:\n      vandringar:  # trygghetsvandringar\n', '')
        .replace('    text:\n---', '---'),
    );
    const untouched = filled.replace(/^  - /gm, '  # - ').replace(/^    /gm, '  #   ');
    expect(fixFile('exempelby/2018/trygg-kvall/t1.md', untouched).text).toBe(untouched);
  });

  test.each(WRITTEN.filter(({ path }) => kindOf(path) !== undefined))(
    'at $path keeps its meaning, and needs only one run',
    ({ path, text }) => {
      const once = fixFile(path, text);
      expect(fixFile(path, once.text).text).toBe(once.text);
      expect(once.fixed.filter((name) => name !== 'order')).toEqual([]);
    },
  );

  test('in the published content needs no corrections', () => {
    const own = WRITTEN.filter(({ folder }) => folder === EKSJO);
    expect(own.flatMap(({ path, text }) => fixFile(path, text).fixed)).toEqual([]);
  });

  test('gets plain letters for invisible and joined ones', () => {
    const text = '---\ntitel: Tra\ufb01kl\u00adöften\nparter: [polisen]\n---\n';
    expect(fixFile('exempelby/2017/avtal.md', text)).toEqual({
      text: '---\ntitel: Trafiklöften\nparter: [polisen]\n---\n',
      fixed: ['plain'],
    });
  });
});

test.each([
  ['letters in the wrong encoding', 'titel: Tryggt fÃ¶r alla pÃ¥ torget', 'titel: Tryggt för alla på torget'],
  ['hard and thin spaces', 'titel: 1\u00a0500 besök à 5\u2009kr', 'titel: 1 500 besök à 5 kr'],
  ['tabs between words', 'titel: Tryggt\ttorg', 'titel: Tryggt torg'],
])('%s are mended', (_, written, mended) => {
  expect(fixFile('bjorkhult/2017/avtal.md', `---\n${written}\n---\n`).text).toBe(`---\n${mended}\n---\n`);
});

test('a tab at the beginning of a line or in a table stays', () => {
  const body = '---\ntitel: Torg\n---\n\tkod\n\n- \ta\n\n| a |\tb |\n';
  expect(fixFile('bjorkhult/2017/avtal.md', body).text).toBe(body);
});
