/** The words of changes that are handed over as a file. */

/** The file that says what to do with the others. */
export const HOW_TO = 'LÄS MIG FÖRST.txt';

export const READ_HINT =
  'Du kan också läsa in en kopia av mappen, i vilken webbläsare som helst. Ingenting i den ändras. När du sparar får du ändringarna som en fil, att skicka till den som sköter webbplatsen.';
export const READ_FOLDER = 'Läs in mappen';
export const TAKE_AS_FILE = 'Spara som fil';
export const HANDED_OVER =
  'Ändringarna är sparade i en fil bland dina hämtade filer. Skicka den till den som sköter webbplatsen. Inget är publicerat än.';

interface Changes {
  /** What has been changed, in words. */
  readonly message: string;
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Returns what somebody who gets the file has to do. */
export function howToUse({ message, changed, removed }: Changes): string {
  const listed = (paths: readonly string[]) => paths.map((path) => `  ${path}\n`).join('');
  return [
    `Ändringar i innehållet\n\n${message.trim()}\n`,
    'Så lägger du in dem:\n\n1. Packa upp den här filen i projektets mapp. De filer som redan finns ska ersättas.\n',
    ...(changed.length > 0 ? [`   Det här är nytt eller ändrat:\n\n${listed(changed)}`] : []),
    ...(removed.length > 0 ? [`   Ta bort de här filerna själv:\n\n${listed(removed)}`] : []),
    `2. Kontrollera med npm run check.\n3. Spara i git och skicka in, så publiceras det. ${HOW_TO} ska inte vara med.\n`,
  ].join('\n');
}
