import { wordsIn, type Lexicon } from './lexicon.ts';

/** True for something to do where a state is asked for (O2): "Repair the pipe", not "The pipe holds". */
export function isAction(text: string, { actions, actionNouns, states }: Lexicon): boolean {
	const [first = '', second = '', ...others] = wordsIn(text);
	if (actions.includes(first) || (first === 'to' && actions.includes(second))) return true;
	return actionNouns.includes(first) && ![second, ...others].some((word) => states.includes(word));
}

/** True if an objective says the very words of its problem. */
export function isSame(problem: string, objective: string): boolean {
	return wordsIn(problem).join(' ') === wordsIn(objective).join(' ');
}

/** True if an objective is its problem with a no taken out and nothing else (O3): does that say what will be seen? */
export function isOnlyNoRemoved(
	problem: string,
	objective: string,
	{ negations }: Lexicon
): boolean {
	const said = ` ${wordsIn(problem).join(' ')} `;
	const longestFirst = Object.entries(negations).sort(([a], [b]) => b.length - a.length);
	let left = said;
	for (const [no, rest] of longestFirst)
		left = left.replaceAll(` ${no} `, rest ? ` ${rest} ` : ' ');
	return left !== said && left.trim() === wordsIn(objective).join(' ');
}
