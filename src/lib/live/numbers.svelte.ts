import { spokenNumbersOf } from '#lib/domain/ideas/spoken.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

type Numbers = Live<ReturnType<typeof spokenNumbersOf>>;

/** What each idea of a plan is called in the hall: read once, for however many cards show it. */
export function numbersOf(plan: Plan): Numbers {
	const known = all.get(plan);
	if (known) return known;
	const read = () => new Live(watch(plan.ideas, plan.sittings), () => spokenNumbersOf(plan));
	let numbers: Numbers | undefined;
	// It belongs to the plan, and to no card that asked first.
	$effect.root(() => void (numbers = read()));
	numbers ??= read();
	all.set(plan, numbers);
	return numbers;
}

const all = new WeakMap<Plan, Numbers>();
