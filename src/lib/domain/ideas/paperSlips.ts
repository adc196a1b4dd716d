import { ideasOf, type Idea } from './ideas.ts';
import type { Plan } from '../plan.ts';

/** The letters that check a slip's number: none that is easily taken for another or for a digit. */
const CHECKS = 'ACDEFHJKLMNPRTUVWXY';

/** How many slips can be told apart. */
export const SLIPS_MOST = 999;

/** What stands on a slip with a number: three digits, and a letter that does not fit any more if one of them is wrong. */
export function ideaCode(number: number): string {
	const digits = String(number).padStart(3, '0');
	return `${digits}-${checkOf(number)}`;
}

/** Nineteen is prime and fits into no number of ten less one: one wrong digit or two swapped ones change the letter. */
function checkOf(number: number): string {
	return CHECKS[number % CHECKS.length] ?? '';
}

/** The code somebody typed, as it is printed; nothing if there is no such slip, or a sign of it is wrong (CARD-10). */
export function readIdeaCode(typed: string): string | undefined {
	const [, digits, letter] =
		/^0*(\d{1,3})([A-Z])$/.exec(typed.toUpperCase().replace(/[\s.–-]/g, '')) ?? [];
	const number = Number(digits);
	if (!digits || number < 1 || checkOf(number) !== letter) return undefined;
	return ideaCode(number);
}

/** The first number for new slips: behind every one that was typed, and behind the last one this desk printed (CARD-12). */
export function nextSlip(plan: Plan, printed: number): number {
	const typed = [...slipsTyped(plan).keys()].map((code) => parseInt(code, 10));
	return Math.min(SLIPS_MOST, Math.max(0, printed, ...typed) + 1);
}

/** The ideas that were typed from slips, by the code of each: the first one, where a code was used twice. */
export function slipsTyped(plan: Plan): Map<string, Idea> {
	const typed = new Map<string, Idea>();
	for (const idea of ideasOf(plan)) {
		const code = idea.channel === 'paper' && readIdeaCode(idea.onBehalfOf ?? '');
		if (code && idea.status !== 'binned' && !typed.has(code)) typed.set(code, idea);
	}
	return typed;
}
