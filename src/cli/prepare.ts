/**
 * What npm runs once the packages are installed: tells the editor program which fields there are before it is first opened, since
 * the Astro extension for VS Code only looks for it as it starts. Where it cannot, as where packages are installed without the
 * project, `npm run editor` will.
 */
import { writeEditorSchemas } from '../pipeline/editor-schemas.ts';
import { readSettings } from '../settings/environment.ts';

const { projectDir, contentDir } = readSettings();
await writeEditorSchemas(projectDir, contentDir);
