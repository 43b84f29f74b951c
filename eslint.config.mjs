/** What ESLint checks: strict types, what Astro's own rules know, and which room may import which. */
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { rooms } from './eslint.rooms.mjs';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.staging/', 'test-results/', 'public/', 'content/']),
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // There are no enums, which Node could not run without a compiler.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // A number in a template is as plain as it looks.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Index access gives `T | undefined` here; where the code has just made sure, the assertion says so.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // What has the shape of a class may stand in for it, as everywhere in TypeScript.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `() => tell(…)` reads better without braces, and `void tell(…)` says what it does.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // `read<Report>(file)`: who reads a file says what is in it.
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
    // Playwright finds a fixture's needs in its first parameter, which has to be a pattern even where it is empty.
    files: ['tests/browser/**/*.ts'],
    rules: { 'no-empty-pattern': 'off' },
  },
  { files: ['**/*.astro'], extends: [typescript.configs.strict, astro.configs['flat/recommended']] },
  rooms,
);
