import { readFileSync } from 'node:fs';
import { parse, type Token } from 'acorn';
import { expect, test } from 'vitest';

import { readBuilt } from '../support/bundle.ts';
import { filesUnder } from '../support/files.ts';

/** What a browser of 2021 has no word for. Ours are refused by the linter before; a package's are found here. */
const CALLS =
	/[\w$)\]]\??\.(?:toSorted|toReversed|toSpliced|findLast|findLastIndex|groupBy|withResolvers|fromAsync|isWellFormed|toWellFormed|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|waitAsync|canParse|throwIfAborted|checkVisibility|showPopover|hidePopover|startViewTransition)\(|\bAbortSignal\.(?:any|timeout)\(|\bPromise\.try\(|\(\?<[=!]/g;

/** Style that such a browser leaves out, unless a page asks before whether it is there. */
const STYLES =
	/:has\(|\d[dsl]v(?:h|w|min|max)\b|color-mix\(|light-dark\(|okl(?:ab|ch)\(|[;{](?:translate|rotate|scale):[^;}]*|overflow(?:-[xy])?:clip|@(?:layer|scope)\b|@media[^{]*[<>]/g;

const { packages } = readBuilt();
const text = (file: string) => readFileSync(file, 'utf8');
const scripts = filesUnder(['build'], /\.m?js$/);
/** The board's editor runs on the desk's laptop only (BOARD-33). Its files have to be readable like all. */
const isEditors = (file: string) => packages[file.replace(/^build\//, '')]?.includes('tldraw');
/** docx looks behind where it patches a foreign document, and puts that together only then: we begin ours anew. */
const isDocx = (file: string) => packages[file.replace(/^build\//, '')]?.join() === 'docx';
const isEditorsStyle = (css: string) => css.includes('.tl-container');

/** A token carries what it says, which its type leaves out. */
type Read = Token & { value?: unknown };

/** What in a script stops Chrome 95 or Safari 15.4 from reading the file at all. */
function unreadable(script: string): string[] {
	const found: string[] = [];
	let before: Read | undefined;
	const onToken = (token: Read) => {
		const { pattern } = (token.value ?? {}) as { pattern?: string };
		if (pattern && /\(\?<[=!]/.test(pattern)) found.push(`looks behind: ${pattern}`);
		if (before?.value === 'static' && token.type.label === '{') found.push('a static block');
		before = token;
	};
	try {
		parse(script, { ecmaVersion: 2022, sourceType: 'module', onToken });
	} catch (fault) {
		found.push(String(fault));
	}
	return found;
}

/** A style sheet without what stands in it for browsers that said they know it. */
function forAll(css: string): string {
	const from = css.indexOf('@supports');
	if (from < 0) return css;
	let at = css.indexOf('{', from) + 1;
	for (let depth = 1; depth > 0 && at < css.length; at++) {
		depth += Number(css[at] === '{') - Number(css[at] === '}');
	}
	return css.slice(0, from) + forAll(css.slice(at));
}

test('[GATE-18] every script that was built can be read by Chrome 95 and Safari 15.4', () => {
	expect(scripts).toContain('build/service-worker.js');
	const faults = scripts.map((file) => [file, unreadable(text(file))] as const);
	expect(faults.filter(([, found]) => found.length > 0)).toEqual([]);
}, 60_000);

test('[GATE-18] such faults are found', () => {
	const habits = [
		'class A { static { go(); } }',
		'const plain = /(?<=Rp)\\d/.test(price);',
		'const signs = /[\\p{L}--[a-z]]/v;',
		'import words from "./id.json" with { type: "json" };'
	];
	expect(habits.map((habit) => unreadable(habit).length)).toEqual([1, 1, 1, 1]);
	expect(unreadable('class A { #a = 1; static b = #a in this; at = [].at(-1) ?? 2; }')).toEqual([]);
	expect('x.toSorted(); new RegExp(`(?<!a)b`)'.match(CALLS)).toHaveLength(2);
	const css =
		'a{height:100dvh}@supports (height:100dvh){@media print{a{height:100dvh}}}b{rotate:9deg}';
	expect(forAll(css).match(STYLES)).toEqual(['0dvh', '{rotate:9deg']);
});

test('[GATE-18] no script but the board’s editor calls what came after these browsers', () => {
	const faults = scripts
		.filter((file) => !isEditors(file) && !isDocx(file))
		.flatMap((file) => (text(file).match(CALLS) ?? []).map((call) => `${call} in ${file}`));
	expect(faults).toEqual([]);
});

test('[GATE-18] what these browsers leave out of a style sheet stands behind a question, and no card is placed by it', () => {
	const sheets = filesUnder(['build'], /\.css$/).filter((file) => !isEditorsStyle(text(file)));
	expect(sheets.length).toBeGreaterThan(20);
	const left = sheets.flatMap((file) =>
		(forAll(text(file)).match(STYLES) ?? []).map((style) => `${style} in ${file}`)
	);
	expect(left).toEqual([]);
	const moved = filesUnder(['src'], /\.svelte$/).filter((file) =>
		/style:(?:translate|rotate|scale)\b/.test(text(file))
	);
	expect(moved).toEqual([]);
});
