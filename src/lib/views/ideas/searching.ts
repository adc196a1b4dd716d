import type { Idea } from '#lib/domain/ideas/ideas.ts';

/** True for an idea that has every word that was typed, in what it says, its place or its voice; accents and case do not count. */
export function isFound(idea: Idea, typed: string): boolean {
	const said = bare([idea.text, idea.hamlet, idea.onBehalfOf].join(' '));
	return bare(typed)
		.split(/\s+/u)
		.every((word) => said.includes(word));
}

function bare(text: string): string {
	return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
