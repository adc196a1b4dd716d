import type { Idea } from '#lib/domain/ideas/ideas.ts';

/**
 * True for an idea that has every word that was typed, in what it says, its place or its voice; accents and case do not
 * count. A number alone finds the idea that is called so, `27` or `27b`, and those that say it as a word of their own.
 */
export function isFound(idea: Idea, typed: string, called?: string): boolean {
	const said = bare([idea.text, idea.cleaned, idea.hamlet, idea.onBehalfOf].join(' '));
	const looked = bare(typed).trim();
	if (/^\d+$/u.test(looked)) return isCalled(called, looked) || wordsOf(said).includes(looked);
	return wordsOf(looked).every((word) => said.includes(word)) || bare(called ?? '') === looked;
}

/** `27` is `27`, `27b` and `27 Krajan`, and not `270`. */
function isCalled(called = '', looked: string): boolean {
	return /^\d*/u.exec(called)?.[0] === looked;
}

function wordsOf(text: string): string[] {
	return text.split(/\s+/u);
}

function bare(text: string): string {
	return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
