/** ESLint checks types strictly, Astro components, and which folders may import which. */
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
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // There are no enums, because Node cannot run them without a compiler.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Numbers in templates are safe.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Index access returns `T | undefined`; the assertion says that the code has made sure of a value.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Objects of the same shape can replace a class instance, as everywhere in TypeScript.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `() => print(…)` reads better without braces, and `void print(…)` says what it does.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // `read<Report>(file)`: the caller says what is in the file.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // `const { from: _from, ...rest }` leaves out a property.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    // Matchers such as `expect.any(String)` are untyped.
    files: ['**/*.test.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // Playwright finds a fixture's dependencies in its first parameter, which must be a pattern even if it is empty.
    files: ['tests/browser/**/*.ts'],
    rules: { 'no-empty-pattern': 'off' },
  },
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
