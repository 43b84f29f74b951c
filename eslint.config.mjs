/** ESLint checks Astro components, which folders may import which, and expressions on what people paste. Oxlint checks the rest. */
import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { rooms } from './eslint.rooms.mjs';

export default defineConfig(
  globalIgnores([
    'dist/',
    '.astro/',
    '.staging/',
    'test-results/',
    'public/',
    'content/',
    'tests/scale/peers/',
  ]),
  { files: ['{src,deploy}/**/*.{ts,tsx}'], languageOptions: { parser: typescript.parser } },
  {
    // What people paste may be a megabyte of one sign. Tests match what they have written themselves.
    files: ['src/**', 'deploy/**'],
    ignores: ['**/*.test.ts'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error', 'regexp/no-super-linear-move': 'error' },
  },
  { files: ['**/*.astro'], extends: [typescript.configs.strict, astro.configs['flat/recommended']] },
  rooms,
);
