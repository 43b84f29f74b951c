/** The settings of this process, read once. A wrong one ends it with one line, whatever was started. */
import { readSettings, type Settings } from './environment.ts';
import { ExpectedFailure } from './expected-failure.ts';

function settingsOrExit(): Settings {
  try {
    return readSettings();
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

export const settings: Settings = settingsOrExit();
