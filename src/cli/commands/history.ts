import { historyOf, type Deed } from '#lib/domain/history/history.ts';

import type { Command } from '../command.ts';
import { WrongUse } from '../failing.ts';
import { openPlan } from '../openPlan.ts';

/** Tells who changed what, as far as the plan itself shows it. */
export const historyCommand: Command = {
	usage: 'history PLAN.rembuk [--json]',
	does: 'Tells which hand changed which record when, in steps of about ten minutes, oldest first.',
	options: {},
	async run(given) {
		const [file, ...more] = given.files;
		if (!file || more.length > 0) throw new WrongUse('history takes one file.');
		const deeds = historyOf((await openPlan(file)).plan);
		return { text: deeds.map(line).join('\n') || 'Nothing has happened yet.', json: { deeds } };
	}
};

function line({ at, by, client, root, id, made, fields }: Deed): string {
	const what = made ? 'made' : `changed ${fields.join(', ')} of`;
	return `${at ?? 'before signatures'}  ${by ?? `device ${client}`}  ${what} ${root}/${id}`;
}
