/** The files that the desk works on, as plain texts. */
export type { FileChange, Files } from '../forge/forge.ts';
