/** The version of the program that a site is built with. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SoftwareVersion } from '../../domain/settings.ts';
import { ExpectedFailure } from '../../settings/expected-failure.ts';
import { siteSettingsIn } from '../../settings/site-file.ts';
import * as messages from '../../text/upgrade.ts';

/** Returns what a site's settings say. Throws an {@link ExpectedFailure} if they say nothing of it. */
export function pinIn(content: string, site: string): SoftwareVersion {
  const path = join(content, 'webbplats.yaml');
  if (existsSync(join(site, 'src/cli/upgrade.ts'))) throw new ExpectedFailure(messages.isProgram(site));
  if (!existsSync(path)) throw new ExpectedFailure(messages.notASite(site));
  const { software } = siteSettingsIn(content);
  if (!software) throw new ExpectedFailure(messages.noPin(relative(site, path)));
  return software;
}

/** Returns the settings with another version, and all else as it was typed. */
export function withVersion(text: string, from: string, to: string): string {
  const written = new RegExp(`^([^#\\n]*[ {]version: *["']?)${RegExp.escape(from)}(?![\\w.-])`, 'm');
  return text.replace(written, `$1${to}`);
}
