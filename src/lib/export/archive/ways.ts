import { STEPS, type Step } from '#lib/domain/method.ts';
import type { Plan, RecordRoot } from '#lib/domain/plan.ts';
import { ownLineOf, ownLinksOf } from '#lib/domain/trace/ownLine.ts';

import { anchor, both, text, type Both } from './html.ts';

/** The steps by their names. */
export const STEP_WORDS: Record<Step, Both> = {
	meeting: ['Berkumpul', 'Gather'],
	ideas: ['Usulan', 'Ideas'],
	problems: ['Pohon masalah', 'Problem tree'],
	objectives: ['Tujuan', 'Objectives'],
	votes: ['Pilih', 'Vote'],
	actions: ['Rencana', 'Action plan'],
	monitoring: ['Pantau', 'Follow up']
};

/** The records that have a place of their own on the page. */
const SHOWN: readonly string[] = [
	'ideas',
	'problems',
	'objectives',
	'rounds',
	'activities',
	'indicators',
	'followUps',
	'referrals',
	'stories',
	'lessons'
];

/** Writes the way of one record, from the voice to the reading: nothing where it stands alone (YEAR-5). */
export function waysOf(plan: Plan): (root: RecordRoot, id: string) => string {
	const links = ownLinksOf(plan);
	return (root, id) => {
		const stops = ownLineOf(plan, root, id, links).filter(({ label }) => label !== undefined);
		const steps = STEPS.flatMap((step) => {
			const here = stops.filter((stop) => stop.step === step);
			if (here.length === 0) return [];
			const said = here.map(
				({ root: at, id: to, label }) => `<li>${named(at, to, label ?? '')}</li>`
			);
			return [`<dt>${both(STEP_WORDS[step])}</dt><dd><ul>${said.join('')}</ul></dd>`];
		});
		if (steps.length === 0) return '';
		const title = both(['Dari mana datangnya, jadi apa', 'Where it came from, what came of it']);
		return `<details class="way"><summary>${title}</summary><dl>${steps.join('')}</dl></details>`;
	};
}

function named(root: string, id: string, label: string): string {
	if (!SHOWN.includes(root)) return text(label);
	return `<a href="#${anchor(root, id)}" dir="auto">${text(label)}</a>`;
}
