/** Texts of the command that checks the content. */
import { listText } from '../list.ts';

export const usage =
  'Användning: npm run check -- [--format text|github|gnu|json] [--fix [--ja]] [--watch] [--mot COMMIT]';

/** Returns "3 fel och 1 varning i 2 filer." */
export function summary(errors: number, warnings: number, filesWithProblems: number, files: number): string {
  const fileText = (count: number) => `${count} ${count === 1 ? 'fil' : 'filer'}`;
  if (errors + warnings === 0) return `Inga fel i ${fileText(files)}.`;
  const counts = [
    ...(errors > 0 ? [`${errors} fel`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'varning' : 'varningar'}`] : []),
  ];
  return `${listText(counts)} i ${fileText(filesWithProblems)}.`;
}

/** Labels before a message, and titles of annotations. */
export const headings = {
  error: 'fel',
  warning: 'varning',
  title: { error: 'Fel i innehållet', warning: 'Varning om innehållet' },
} as const;
