/** The whole check on texts in memory, which `core.spec.ts` loads into a browser. */
import { checkContent } from '../../src/content/check/check.ts';
import { micromark } from '../../src/content/markdown/micromark.ts';
import { inReadingOrder, type Problem } from '../../src/content/problems/problem.ts';
import { summaryOf } from '../../src/content/problems/print.ts';
import { contentFolder } from '../../src/content/source/content-folder.ts';

/** A content folder in memory. */
export interface Texts {
  readonly prefix: string;
  /** Path and text of each file. */
  readonly files: readonly (readonly [path: string, text: string])[];
  readonly publicFolder: string;
  readonly publicFiles: readonly string[];
  readonly today: string;
}

/** What `npm run check -- --format json` prints. */
export interface CheckResult {
  readonly problems: readonly Problem[];
  readonly summary: string;
}

declare global {
  interface Window {
    checkTexts: (texts: Texts) => CheckResult;
  }
}

window.checkTexts = ({ prefix, files, publicFolder, publicFiles, today }) => {
  const content = contentFolder(files, prefix);
  const published = { folder: publicFolder, files: new Set(publicFiles) };
  const checked = checkContent({ content, own: content, published }, { today, base: '/' }, micromark);
  const problems = inReadingOrder(checked.problems);
  return { problems, summary: summaryOf(problems, checked.files) };
};
