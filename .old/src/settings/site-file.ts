/** Reads `webbplats.yaml` before the content is read, for what a build has to know from the start. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFields } from '../content/parse/front-matter.ts';
import { siteSettingsSchema } from '../content/schema/site-settings.ts';
import { pathOf } from '../content/source/file-tree.ts';
import { decode, entireYaml } from '../content/source/source-file.ts';
import { NO_SETTINGS, type SiteSettings } from '../domain/settings.ts';

/** Returns what the file of a content folder says: nothing if it does not exist, or has errors, which the check reports. */
export function siteSettingsIn(contentDir: string): SiteSettings {
  const path = pathOf('webbplats', {});
  const text = textAt(join(contentDir, path));
  if (text === undefined) return NO_SETTINGS;
  const source = entireYaml(path, text);
  if ('problem' in source) return NO_SETTINGS;
  const parsed = parseFields(source, siteSettingsSchema);
  return 'data' in parsed ? parsed.data : NO_SETTINGS;
}

function textAt(file: string): string | undefined {
  try {
    const { text, problem } = decode(readFileSync(file));
    return problem ? undefined : text;
  } catch {
    return undefined;
  }
}
