/**
 * The mistakes that files are checked for, typed in the desk: each gives the findings that the check gives for the file, and each
 * stands on the page. `TYPED=3000` tries that many.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CheckMemory } from '../../src/desk/checked.ts';
import { kindOf } from '../../src/content/schema/file-kinds.ts';
import { contentsAt, getIn, setIn, withContents, type Workspace } from '../../src/desk/workspace.ts';
import type { FileContents } from '../../src/content/write/file-text.ts';
import { MUTATIONS, randomFrom, type Pick } from '../slips/mutations.ts';
import { checked, ofMunicipality, workspaces } from '../workspaces.ts';
import { changedFields, contentsOf, findingOf, typingFor, type Typing } from './mistakes.ts';
import { openPage, type DeskPage } from './page.ts';

const TYPED = Number(process.env['TYPED'] ?? 17);
const SEED = Number(process.env['SEED'] ?? 20171231);
const TODAY = '2026-11-22';
/** A mistake that changes more fields than these would be many. */
const MAX_FIELDS = 3;

/** Municipalities, each with what all share. */
const places = workspaces.flatMap((workspace) => ofMunicipality(workspace));

describe.each(places.map((place, index) => ({ ...place, index })))(
  'mistakes in the content of $municipality',
  ({ workspace, index }) => {
    const random = randomFrom(SEED + index);
    const number = (below: number) => Math.floor(random() * Math.max(1, below));
    const pick: Pick = (choices) => choices[number(choices.length)]!;
    const { folder } = workspace;
    const paths = [...workspace.mine.keys()]
      .map((file) => file.slice(folder.length))
      .filter((path) => kindOf(path) !== undefined);
    const memory = new CheckMemory();
    let page: DeskPage;
    beforeAll(async () => {
      page = await openPage(workspace, TODAY);
    });
    afterAll(() => page.close());

    const rounds = Math.ceil(TYPED / places.length);
    test(`${rounds} are found as they are typed`, { timeout: 60_000 + 500 * rounds }, async () => {
      const faults: string[] = [];
      for (let made = 0; made < rounds;) {
        const path = pick(paths);
        const { name, change } = pick(MUTATIONS);
        const text = change(workspace.mine.get(folder + path)!, pick, number);
        if (typeof text !== 'string') continue;
        const found = await faultsOf(path, text);
        if (!found) continue;
        made++;
        faults.push(...found.map((fault) => `${name} in ${path}: ${fault}`));
      }
      expect(faults).toEqual([]);
    });

    /** Makes a mistake in the desk, and returns what is wrong with its findings. Undefined if it cannot be made there. */
    async function faultsOf(path: string, text: string): Promise<readonly string[] | undefined> {
      const wanted = contentsOf(path, text);
      if (!wanted) return undefined;
      const fields = changedFields(contentsAt(workspace, path), wanted);
      if (fields.length === 0 || fields.length > MAX_FIELDS) return undefined;
      await page.open(path);
      const done: Typing[] = [];
      for (const at of fields) {
        const typing = typingFor(page, path, at, wanted);
        if (typeof typing === 'string') return undefined;
        await typing.type();
        done.push(typing);
      }
      // A row in which nothing is left is taken away.
      if (isRowGone(path, wanted)) return undefined;
      const { problems } = page.desk.check.value;
      const inFile = checked(withText(path, text), TODAY, memory).problems;
      const now = problems.map(findingOf);
      const differing = differences(
        // How the file is written is said of no field.
        inFile.filter((problem) => problem.path !== undefined).map(findingOf),
        inFile.map(findingOf),
        now,
      );
      const faults = differing.length > 0 && !isAsPlain(path, done, now) ? differing : [];
      const shown = page.findings();
      const hidden = problems
        .filter(({ file }) => file === folder + path)
        .filter(({ message }) => !shown.some((finding) => finding.includes(message)));
      return [...faults, ...hidden.map((problem) => `not on the page: ${findingOf(problem)}`)];
    }

    function isRowGone(path: string, wanted: FileContents): boolean {
      const rows = ({ fields }: FileContents) => [getIn(fields, ['redovisat']) ?? []].flat();
      const { mine } = page.desk.workspace.value;
      return (
        !mine.has(folder + path) ||
        rows(contentsAt(page.desk.workspace.value, path)).length < rows(wanted).length
      );
    }

    /** Returns whether the findings are those of the file with the very texts that were typed in its fields. */
    function isAsPlain(path: string, typed: readonly Typing[], now: readonly string[]): boolean {
      const plain = typed.reduce(
        (contents, { at, plain }) => {
          if (at.length === 0) return { ...contents, body: String(plain) };
          return { ...contents, fields: setIn(contents.fields, at, plain) as FileContents['fields'] };
        },
        contentsAt(workspace, path),
      );
      const should = checked(withContents(workspace, path, plain), TODAY, memory).problems.map(findingOf);
      return differences(should, should, now).length === 0;
    }

    const withText = (path: string, text: string): Workspace => ({
      ...workspace,
      mine: new Map(workspace.mine).set(folder + path, text),
    });
  },
);

function differences(
  needed: readonly string[],
  known: readonly string[],
  now: readonly string[],
): readonly string[] {
  return [
    ...needed.filter((finding) => !now.includes(finding)).map((finding) => `missing: ${finding}`),
    ...now.filter((finding) => !known.includes(finding)).map((finding) => `not in the check: ${finding}`),
  ];
}
