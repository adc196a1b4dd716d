import type { Command } from '../command.ts';
import { WrongUse } from '../failing.ts';
import { inspected, summary } from '../inspect/inspected.ts';
import { openPlan } from '../openPlan.ts';

/** Shows what a plan says, and everything that is computed from it. */
export const inspectCommand: Command = {
	usage: 'inspect PLAN.rembuk [--json]',
	does: 'Shows what a plan says. With --json all of it: what is computed, and under "data" what is stored.',
	options: {},
	run(given) {
		const [file, ...more] = given.files;
		if (!file || more.length > 0) throw new WrongUse('inspect takes one file.');
		const json = inspected(openPlan(file));
		return { text: summary(json), json };
	}
};
