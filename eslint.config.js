import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';

const leftOutOfLit = 'Packages have no such part of Lit: see packaging/player/lean-lit/.';

export default defineConfig(
  { ignores: ['dist/', '.cache/', 'node_modules/', 'content/', 'modules/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', 400],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['components/**/*.ts'],
    extends: [lit['flat/all'], wc['flat/best-practice'], litA11y.configs.recommended],
    rules: {
      // What packages leave out of Lit: see packaging/player/lean-lit/.
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'lit', importNames: ['svg', 'mathml', 'noChange', 'LitElement'], message: leftOutOfLit }],
          patterns: [{ regex: '^lit/(?!decorators\\.js$)', message: leftOutOfLit }],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MethodDefinition[key.name=/^(shouldUpdate|firstUpdated|scheduleUpdate|getUpdateComplete|attributeChangedCallback)$/]',
          message: leftOutOfLit,
        },
        { selector: 'CallExpression[callee.property.name="addController"]', message: leftOutOfLit },
        // Lit's map of what has changed is a set there: what a property was before is not kept.
        { selector: 'MemberExpression[object.name="changed"][property.name="get"]', message: leftOutOfLit },
      ],
      // A list in a template reads best where it stands.
      'lit/no-template-map': 'off',
      'lit/no-template-arrow': 'off',
      // VoiceOver forgets that an unmarked list is a list unless it is told.
      'lit-a11y/no-redundant-role': 'off',
      // LitElement has all the callbacks.
      'wc/guard-super-call': 'off',
      // A base class gives its subclasses their types.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  {
    files: ['components/activities/*/*.ts'],
    ignores: ['**/*-element.ts'],
    // The functions of a type need no `this`.
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: {
      // A test that finds nothing fails by itself, and says where.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.browser.test.ts'],
    // chai's assertions look like promises because one of them, accessible(), is.
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
);
