/**
 * Messages about problems in the content, for editors who have never heard of YAML: what is wrong, and how to correct it.
 * Messages about formats are in `formats.ts`.
 */
export * from './problems/files.ts';
export * from './problems/public-files.ts';
export * from './problems/signs.ts';
export * from './problems/yaml.ts';
export * from './problems/fields.ts';
export * from './problems/formats.ts';
export * from './problems/groups.ts';
export * from './problems/references.ts';
export * from './problems/identity.ts';
export * from './problems/languages.ts';
export * from './problems/periods.ts';
export * from './problems/dates.ts';
export * from './problems/statements.ts';
export * from './problems/themes.ts';
export * from './problems/figures.ts';
export * from './problems/addresses.ts';
export * from './problems/vanished.ts';
export * from './problems/privacy.ts';
export * from './problems/bodies.ts';
export * from './problems/site-settings.ts';
export * from './problems/settings.ts';
export * from './problems/command.ts';
