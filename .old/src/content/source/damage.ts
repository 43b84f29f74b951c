/**
 * Finds what happened to a file on its way here: it was read in the wrong encoding, two people's changes were not merged, or
 * characters that control how others are shown came along from another document.
 */
import * as messages from '../../text/problems.ts';
import type { Problem, ProblemText } from '../problems/problem.ts';
import { problemIn } from './locate.ts';
import { decodedAgain, misDecodedIn } from './mis-decoded.ts';
import { codeOf, controlSignIn, SIGNS } from '../formats/signs.ts';
import { linesOf } from './source-file.ts';

export interface Damage {
  readonly problems: readonly Problem[];
  /** False if what the file means cannot be told. */
  readonly isReadable: boolean;
}

/** What any damage has. Most files have none, and are not searched line by line. */
const SUSPICIOUS = new RegExp(`${SIGNS.control}|[ÂÃâïð√]|^[<>]{7}(?: |$)`, 'mu');
const MARKER = /^(?:[<>|]{7}(?: .*)?|={7})$/;
/** What is left of a dash or a quotation mark in the wrong encoding when its last part is gone. */
const DASH_OR_QUOTE = 'â€';
const OUTER_MARKER = /^[<>]{7}(?: |$)/m;

/** Returns the damage to a file, one problem for each line. */
export function damageIn(name: string, text: string): Damage {
  if (!SUSPICIOUS.test(text)) return { problems: [], isReadable: true };
  const hasConflict = OUTER_MARKER.test(text);
  const problems: Problem[] = [];
  let isReadable = true;
  for (const [index, line] of linesOf(text).entries()) {
    const found = hasConflict && MARKER.test(line) ? conflict(line) : damageOf(line);
    if (!found) continue;
    const { column, length, problem, stops } = found;
    if (stops) isReadable = false;
    problems.push(problemIn(name, text, { line: index + 1, column: column + 1, length }, problem));
  }
  return { problems, isReadable };
}

interface Found {
  readonly column: number;
  readonly length: number;
  readonly problem: ProblemText;
  readonly stops: boolean;
}

const conflict = (line: string): Found => ({
  column: 0,
  length: line.length,
  problem: messages.conflictMarker(),
  stops: true,
});

function damageOf(line: string): Found | undefined {
  const decoded = misDecodedIn(line);
  if (decoded) {
    const { index, written, meant } = decoded;
    const rest = decodedAgain(line.slice(index));
    const isAll = !rest.includes(DASH_OR_QUOTE) && !controlSignIn(rest);
    const problem = messages.misDecoded(written, decodedAgain(meant), isAll ? rest : undefined);
    return { column: index, length: line.length - index, problem, stops: false };
  }
  const control = controlSignIn(line);
  if (!control) {
    const index = line.indexOf(DASH_OR_QUOTE);
    return index === -1
      ? undefined
      : { column: index, length: 2, problem: messages.lostCharacter(), stops: false };
  }
  const { index, sign } = control;
  const isLost = sign === '\ufffd';
  const problem = isLost ? messages.lostCharacter() : messages.invisibleCharacter(codeOf(sign), '');
  return { column: index, length: sign.length, problem, stops: !isLost };
}
