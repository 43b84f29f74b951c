/**
 * Oxlint checks TypeScript strictly, by the rules of typescript-eslint but in a sixth of ESLint's time, and finds circular imports.
 * `eslint.config.mjs` has what it lacks.
 */
import { defineConfig, type DummyRuleMap } from 'oxlint';
import typescript from 'typescript-eslint';

const strict = Object.assign(
  {},
  ...typescript.configs.strictTypeChecked.map(({ rules }) => rules),
) as DummyRuleMap;

const rules: DummyRuleMap = {
  ...strict,
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
};

export default defineConfig({
  plugins: ['eslint', 'typescript', 'import'],
  categories: { correctness: 'off' },
  options: { typeAware: true, typeCheck: true },
  // Sites of other programs.
  ignorePatterns: ['tests/scale/peers/'],
  rules: { 'import/no-cycle': ['error', { ignoreTypes: false }] },
  overrides: [
    {
      files: ['**/*.{ts,tsx}'],
      // It does not know all of those that are off.
      rules: Object.fromEntries(Object.entries(rules).filter(([, setting]) => setting !== 'off')),
    },
    {
      // Matchers such as `expect.any(String)` are untyped.
      files: ['**/*.test.ts'],
      rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
    },
  ],
});
