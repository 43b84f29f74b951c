/** Where the project keeps what it can make again, beside the packages, which several copies of a project may share. */
import { resolve } from 'node:path';

export const CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/sagt-och-gjort');

/** What Node has compiled of the code. */
export const COMPILED = resolve(CACHE, 'node');
