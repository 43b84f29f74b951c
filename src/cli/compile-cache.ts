/**
 * Loaded before a command (`node --import`): has Node keep what it compiles of the code, since compiling it costs as much as making a
 * small site. Where the folder cannot be written, Node compiles every time.
 */
import { enableCompileCache } from 'node:module';
import { COMPILED } from '../settings/cache.ts';

enableCompileCache(COMPILED);
