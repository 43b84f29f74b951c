/**
 * Run by npm after installing packages: writes the schemas for code editors before the project is first opened, because the Astro
 * extension for VS Code only looks for them when it starts. If this fails, `npm run editor` writes them.
 */
import { writeEditorSchemas } from '../pipeline/editor-schemas.ts';
import { readSettings } from '../settings/environment.ts';

const { projectDir, contentDir } = readSettings();
await writeEditorSchemas(projectDir, contentDir);
