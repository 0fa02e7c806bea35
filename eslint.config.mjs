import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Node's own modules, and whatever else would tie the core to a place where it runs. */
const outsideCore = [
  'vscode',
  'node:*',
  'fs',
  'path',
  'os',
  'url',
  'util',
  'child_process',
  'crypto',
  'stream',
  'events',
];
const outsideCoreGlobals = [
  'process',
  'Buffer',
  'window',
  'document',
  'navigator',
  'fetch',
  'require',
  'setImmediate',
  'global',
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', '.vscode-test-web/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: outsideCore, message: 'src/core is pure TypeScript: no vscode, no node, no DOM.' },
            {
              group: ['**/vscode/**', '**/cli*', '**/extension*'],
              message: 'Dependencies point one way: extension → vscode → core.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', ...outsideCoreGlobals],
    },
  },
  {
    files: ['src/vscode/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', 'fs', 'path', 'os'],
              message: 'The same source runs in the browser: files only through vscode.workspace.fs.',
            },
            { group: ['**/extension*', '**/cli*'], message: 'Dependencies point one way: extension → vscode → core.' },
          ],
        },
      ],
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    files: ['test/**/*.mjs'],
    languageOptions: {
      globals: {
        describe: 'readonly',
        it: 'readonly',
        before: 'readonly',
        beforeEach: 'readonly',
        after: 'readonly',
        afterEach: 'readonly',
        console: 'readonly',
        getComputedStyle: 'readonly', // in the page
      },
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
