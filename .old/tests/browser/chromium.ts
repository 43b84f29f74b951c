/**
 * Finds the browser that the tests run in: the machine's own Chrome or Chromium, or one from an npm package, so that it need not
 * be installed by hand.
 */
import { execFileSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser as ChromiumBrowser } from '@playwright/test';

/** What Playwright needs to start the browser. */
export interface Browser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const COMMANDS = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'chrome.exe',
];

const STANDARD_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined ? [] : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')];
  }),
];

/** Returns the browser in `CHROME_PATH`, an installed one, or the one from npm. */
export async function findBrowser(): Promise<Browser> {
  const named = process.env['CHROME_PATH'];
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  const executablePath = named ?? [...onPath, ...STANDARD_PATHS].find(isExecutable);
  if (executablePath !== undefined) return { executablePath, env: ownEnvironment() };
  const packaged = await packagedBrowser();
  if (packaged === undefined) {
    throw new Error('No Chrome or Chromium found. Install one, or name it in CHROME_PATH.');
  }
  return packaged;
}

/** Launches the browser for a script. Tests get theirs from Playwright's configuration. */
export async function launchBrowser(): Promise<ChromiumBrowser> {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ executablePath, env: { ...env }, args: ['--no-sandbox', '--disable-gpu'] });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Returns the browser from npm, unpacking it the first time, or undefined if the system is not Linux on x64. */
export async function packagedBrowser(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const parcel = fileURLToPath(new URL('..', import.meta.resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(parcel, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `chromium-${version}-${process.getuid?.() ?? ''}`);
  if (!existsSync(folder)) await unpack(join(parcel, 'bin'), folder);

  const executablePath = join(folder, 'chromium');
  const env = { ...ownEnvironment(), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  if (canRun(executablePath)) return { executablePath, env };
  // Without the libraries of a desktop, use those in the package.
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } };
}

/** Unpacks into a temporary folder and renames it, so that the browser is never incomplete. */
async function unpack(archives: string, folder: string): Promise<void> {
  const unfinished = mkdtempSync(`${folder}-`);
  const systemFolder = process.env['TMPDIR'];
  // The package always unpacks into the system's temporary folder.
  process.env['TMPDIR'] = unfinished;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    for (const archive of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(archives, archive));
    }
  } finally {
    if (systemFolder === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = systemFolder;
  }
  // The package's own font configuration only works in /tmp, and without fonts the browser draws no text.
  writeFileSync(
    join(unfinished, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`,
  );
  mkdirSync(join(unfinished, 'font-cache'));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error;
  }
}

function canRun(executable: string): boolean {
  try {
    execFileSync(executable, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
