import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

import { layerConfigs } from './tests/architecture/lintLayers.js';
import { NAMES, syntaxForCapability } from './tests/architecture/lintSyntax.js';
import svelteConfig from './svelte.config.js';

const TESTS = ['**/*.test.ts', 'src/lib/*/fixtures/**', 'tests/**'];
const TOOLS = ['*.config.{js,ts}', 'server/**/*.config.ts', 'tests/architecture/*.cjs'];
const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default tseslint.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'dist/',
			'data/',
			'static/',
			'coverage/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	tseslint.configs.strict,
	svelte.configs.recommended,
	{
		name: 'everywhere',
		linterOptions: { noInlineConfig: true },
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'max-lines': lines(200),
			'max-lines-per-function': lines(40),
			complexity: ['error', 8],
			eqeqeq: 'error',
			// What people paste holds control characters, and the code that takes them out has to name them.
			'no-control-regex': 'off',
			'no-warning-comments': ['error', { terms: ['todo', 'fixme'] }],
			'no-restricted-syntax': ['error', ...NAMES],
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
			]
		}
	},
	{
		name: 'typed',
		files: ['src/**/*.{ts,tsx}', 'server/**/*.ts', 'tests/**/*.ts'],
		// Kit keeps its service worker out of the project's types: it has others.
		ignores: ['**/*.svelte.ts', 'src/service-worker.ts'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error'
		}
	},
	{
		name: 'components',
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: tseslint.parser, svelteConfig } },
		rules: { complexity: ['error', 10] }
	},
	{
		name: 'markup',
		files: ['**/*.svelte'],
		rules: { 'max-lines': lines(250), 'svelte/no-at-html-tags': 'error' }
	},
	{
		name: 'rune modules',
		files: ['**/*.svelte.ts'],
		// Here it takes every `new Date(...)` inside something exported for a value that is kept.
		rules: { 'svelte/prefer-svelte-reactivity': 'off' }
	},
	{
		// The relay serves the app at the root of its port, always: `resolve()` would change nothing.
		name: 'addresses',
		files: ['src/**'],
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	},
	...layerConfigs(),
	// A command checks and a projection reads field by field: each field is a branch.
	{ name: 'domain', files: ['src/lib/domain/**'], rules: { complexity: ['error', 10] } },
	{
		name: 'capabilities',
		files: ['src/lib/ui/capability*.ts'],
		rules: { 'no-restricted-syntax': ['error', ...syntaxForCapability()] }
	},
	{ name: 'server', files: ['server/**'], rules: { complexity: ['error', 10] } },
	{
		name: 'tests',
		files: TESTS,
		rules: {
			'max-lines': lines(250),
			'max-lines-per-function': 'off',
			complexity: ['error', 10],
			'no-restricted-imports': 'off',
			'no-restricted-globals': 'off',
			'no-restricted-syntax': ['error', ...NAMES],
			'@typescript-eslint/no-non-null-assertion': 'off'
		}
	},
	{ name: 'tools', files: TOOLS, rules: { 'no-restricted-syntax': 'off' } },
	{
		name: 'cjs',
		files: ['**/*.cjs'],
		rules: { '@typescript-eslint/no-require-imports': 'off' }
	}
);
