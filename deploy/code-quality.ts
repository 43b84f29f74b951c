/**
 * `npm run check -- --format json > problems.json && node deploy/code-quality.ts problems.json`: prints the problems as a
 * GitLab code quality report, so that a merge request shows each problem at its line.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Problem } from '../src/content/problems/problem.ts';

const SEVERITIES: Readonly<Record<Problem['severity'], string>> = { error: 'major', warning: 'minor' };

const { problems } = JSON.parse(await readFile(process.argv[2]!, 'utf8')) as {
  readonly problems: readonly Problem[];
};
const report = problems.map(({ file, line, severity, message, help }) => ({
  description: [message, help].filter((text) => text !== '').join(' '),
  check_name: 'innehåll',
  fingerprint: createHash('sha256').update(`${file}\n${line}\n${message}`).digest('hex'),
  severity: SEVERITIES[severity],
  location: { path: file, lines: { begin: line } },
}));
console.log(JSON.stringify(report, null, 2));
