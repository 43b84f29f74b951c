/**
 * The mistakes that files are checked for, pasted in a table from Word: what is taken gives the findings that the check gives for the
 * file, and what is not taken is left over. `PASTED=1000` tries that many.
 */
import { describe, expect, test } from 'vitest';
import { isFields, type Fields } from '../../src/content/formats/layout.ts';
import { matchPath } from '../../src/content/source/file-tree.ts';
import type { Path } from '../../src/content/source/location.ts';
import { CheckMemory } from '../../src/desk/checked.ts';
import { pastedReport } from '../../src/desk/paste/report.ts';
import { partiesOf, withProposals } from '../../src/desk/pasted.ts';
import { periodNamed, sheetOf, typedNumber } from '../../src/desk/sheet.ts';
import { contentsAt, getIn } from '../../src/desk/workspace.ts';
import { MUTATIONS, randomFrom, type Pick } from '../slips/mutations.ts';
import { checked, ofMunicipality, workspaces } from '../workspaces.ts';
import { changedFields, contentsOf, findingOf } from './mistakes.ts';

const PASTED = Number(process.env['PASTED'] ?? 34);
const SEED = Number(process.env['SEED'] ?? 20171231);
const TODAY = '2026-11-22';
/** Few mistakes are in what is reported. */
const MAX_TRIES = 400;

const places = workspaces.flatMap((workspace) => ofMunicipality(workspace));

describe.each(places.map((place, index) => ({ ...place, index })))(
  'mistakes in what $municipality reports',
  ({ workspace, municipality, index }) => {
    const random = randomFrom(SEED + index);
    const number = (below: number) => Math.floor(random() * Math.max(1, below));
    const pick: Pick = (choices) => choices[number(choices.length)]!;
    const memory = new CheckMemory();
    const { folder } = workspace;
    const { content, site } = checked(workspace, TODAY, memory);
    const years = site.municipalities.find((one) => one.municipality.id === municipality)?.years ?? [];
    const paths = [...workspace.mine.keys()]
      .map((file) => file.slice(folder.length))
      .filter((path) => matchPath(path)?.kind === 'uppfoljning');
    const rounds = Math.ceil(PASTED / places.length);

    test(`${rounds} are found when they are pasted`, { timeout: 60_000 + 500 * rounds }, () => {
      const faults: string[] = [];
      for (let made = 0, tries = 0; made < rounds && tries < MAX_TRIES; tries++) {
        const path = pick(paths);
        const { name, change } = pick(MUTATIONS);
        const text = change(workspace.mine.get(folder + path)!, pick, number);
        const found = typeof text === 'string' ? faultsOf(path, text) : undefined;
        if (!found) continue;
        made++;
        faults.push(...found.map((fault) => `${name} in ${path}: ${fault}`));
      }
      expect(faults).toEqual([]);
    });

    /** Pastes a row with a mistake, and returns what is wrong with what comes of it. Undefined for other mistakes. */
    function faultsOf(path: string, text: string): readonly string[] | undefined {
      const wanted = contentsOf(path, text);
      const [at, ...others] = wanted ? changedFields(contentsAt(workspace, path), wanted) : [];
      if (!wanted || !at || others.length > 0) return undefined;
      const row = rowOf(path, getIn(wanted.fields, at.slice(0, 2)), at);
      if (!row) return undefined;
      const { found, changed } = row;
      const taken = getIn(contentsAt(changed, path).fields, at.slice(0, 3));
      const isTaken =
        found.proposals.length > 0 &&
        JSON.stringify(taken) === JSON.stringify(getIn(wanted.fields, at.slice(0, 3)));
      if (!isTaken)
        return isShown(row.cells, found) ? [] : [`neither taken nor left over: ${row.cells.join(' | ')}`];
      const now = checked(changed, TODAY, memory).problems.map(findingOf);
      return checked({ ...workspace, mine: new Map(workspace.mine).set(folder + path, text) }, TODAY, memory)
        .problems.filter((problem) => problem.path !== undefined)
        .map(findingOf)
        .filter((finding) => !now.includes(finding))
        .map((finding) => `missing: ${finding}`);
    }

    /** Returns what is understood of the row of a result in a table from Word, and the files when it is taken. */
    function rowOf(path: string, result: unknown, at: Path) {
      const isOfRow = at[0] === 'redovisat' && (at[2] === 'text' || (at[2] === 'värden' && at.length === 4));
      if (!isOfRow || !isFields(result) || result['part'] !== undefined) return undefined;
      const { params } = matchPath(path)!;
      const year = years.find(({ promises }) =>
        promises.some(
          ({ promise }) => promise.id === params['promise'] && String(promise.year) === params['year'],
        ),
      );
      const period = year && periodNamed(year, params['period']!);
      if (!year || !period) return undefined;
      const sheet = sheetOf(workspace, year, period.id).find((one) => one.path === path);
      const row = sheet?.rows.find(({ judged }) => judged.activity.id === result['aktivitet']);
      if (!sheet || !row) return undefined;
      const cells = [row.judged.activity.text, textOf(result['text']), numberOf(result)];
      const found = pastedReport(
        { text: '', html: tableOf([['Aktivitet', 'Redovisat', 'Antal'], cells]) },
        { promises: [sheet.judged.promise], period, parties: partiesOf(content, year.municipality) },
      );
      return { cells, found, changed: withProposals(workspace, year, period.id, found.proposals) };
    }
  },
);

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function numberOf(result: Fields): string {
  const [measure] = Object.keys(isFields(result['värden']) ? result['värden'] : {});
  return measure === undefined ? '' : typedNumber({ fields: result }, measure);
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<table>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('')}</table>`;
}

/** Returns whether every word of what is reported is in a proposal, in a question about it, or left over. */
function isShown(cells: readonly string[], found: ReturnType<typeof pastedReport>): boolean {
  // Signs that nobody sees are not taken.
  const words = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/[\u0000-\u0008\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const shown = new Set(words(JSON.stringify([found.proposals, found.leftOver, found.silent])));
  return cells.slice(1).every((text) => words(text).every((word) => shown.has(word)));
}
