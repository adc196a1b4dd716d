import type { Lexicon } from './lexicon.ts';

/** The words of a sentence, as `wordsIn` gives them. */
type Words = readonly string[];

/** True for something to do where a state is asked for (O2): "Repair the pipe", not "The pipe holds". */
export function isAction(
	[first = '', second = '', ...others]: Words,
	{ actions, actionNouns, states }: Lexicon
): boolean {
	if (actions.includes(first) || (first === 'to' && actions.includes(second))) return true;
	return actionNouns.includes(first) && ![second, ...others].some((word) => states.includes(word));
}

/** True if an objective says the very words of its problem. */
export function isSame(problem: Words, objective: Words): boolean {
	return problem.join(' ') === objective.join(' ');
}

/** True if an objective is its problem with a no taken out and nothing else (O3): does that say what will be seen? */
export function isOnlyNoRemoved(problem: Words, objective: Words, { negations }: Lexicon): boolean {
	const left: string[] = [];
	for (let at = 0; at < problem.length;) {
		const phrases = [problem.slice(at, at + 2).join(' '), problem[at] ?? ''];
		const no = phrases.find((phrase) => Object.hasOwn(negations, phrase));
		const rest = no === undefined ? problem[at] : negations[no];
		if (rest) left.push(rest);
		at += no?.includes(' ') ? 2 : 1;
	}
	return !isSame(left, problem) && isSame(left, objective);
}
