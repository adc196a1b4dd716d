import { isDay } from '#lib/domain/shared/dates.ts';

import type { Command } from '../command.ts';
import { WrongUse } from '../failing.ts';
import { inspected } from '../inspect/inspected.ts';
import { summary } from '../inspect/summary.ts';
import { openPlan } from '../openPlan.ts';

/** Shows what a plan says, and everything that is computed from it. */
export const inspectCommand: Command = {
	usage: 'inspect PLAN.rembuk [--on YYYY-MM-DD] [--json]',
	does: 'Shows what a plan says, lights as of today or --on. With --json all of it, and under "data" what is stored.',
	options: { on: { type: 'string' } },
	async run(given) {
		const [file, ...more] = given.files;
		const on = given.word('on') ?? new Date().toISOString().slice(0, 10);
		if (!file || more.length > 0) throw new WrongUse('inspect takes one file.');
		if (!isDay(on)) throw new WrongUse('--on is a day: YYYY-MM-DD.');
		const json = inspected(await openPlan(file), on);
		return { text: summary(json), json };
	}
};
