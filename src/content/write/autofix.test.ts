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

  test('puts order, quotes, blanks and letters right, and keeps comments', () => {
    const fix = fixFile('exempelby/kommun.md', BROKEN);
    expect(fix).toEqual({ text: FIXED, fixed: ['letters', 'blanks', 'quotes', 'order'] });
    expect(fixFile('exempelby/kommun.md', fix.text)).toEqual({ text: FIXED, fixed: [] });
  });

  test('takes away what was left blank in a follow-up, and nothing that somebody may still fill in', () => {
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
    'leaves what $path says, and is done in one go',
    ({ path, text }) => {
      const once = fixFile(path, text);
      expect(fixFile(path, once.text).text).toBe(once.text);
      expect(once.fixed.filter((name) => name !== 'order')).toEqual([]);
    },
  );

  test('finds nothing to put right in what is published', () => {
    const own = WRITTEN.filter(({ folder }) => folder === EKSJO);
    expect(own.flatMap(({ path, text }) => fixFile(path, text).fixed)).toEqual([]);
  });
});
