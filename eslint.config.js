import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';

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
      // Lit calls listeners on the host.
      '@typescript-eslint/unbound-method': 'off',
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
