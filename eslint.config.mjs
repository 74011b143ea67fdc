import { readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const rooms = Object.keys(JSON.parse(readFileSync(new URL('rooms.json', import.meta.url), 'utf8')));
/** Programs that talk with the terminal and compose the parts. */
const programs = ['app', 'commands', 'simulators', 'training'];

const environment = {
  object: 'process',
  property: 'env',
  message: 'settings.ts is the only reader of the environment.',
};
const chance = { object: 'Math', property: 'random', message: 'Take a source of chance as a parameter.' };

export default tseslint.config(
  { ignores: ['dist/', 'dist.*/', 'node_modules/', 'coverage/', '.data/', '.stryker/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-console': 'off',
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: rooms.filter((room) => !programs.includes(room)).map((room) => `${room}/**/*.ts`),
    rules: {
      'no-console': 'error',
      'no-restricted-properties': ['error', environment, chance],
    },
  },
  {
    // Where the parts are put together, clocks and chance come from.
    files: ['index.ts', 'app/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', environment] },
  },
  {
    // What runs in browsers knows another world, and is where that world's clock and chance come from.
    files: ['channels/webchat/client/**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: {
        project: './channels/webchat/client/tsconfig.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // expect.any() and expect.objectContaining() are typed as any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
