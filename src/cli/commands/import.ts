import { meetingOf } from '#lib/domain/meeting/meeting.ts';

import type { Command, Given } from '../command.ts';
import { WrongUse } from '../failing.ts';
import { mayWrite, writeWhole } from '../files.ts';
import { importFrom } from '../importing/importFrom.ts';
import { mediaOfAll } from '../mediaOfAll.ts';
import { packed } from '../packed.ts';

/** Makes a plan of a file somebody else wrote, and says line by line what could not be placed. */
export const importCommand: Command = {
	usage:
		'import FILE --out PLAN.rembuk [--as ideas|activities [--into PLAN.rembuk | --title … --village … --language …] [--columns name=2,cost=5]] [--report FILE] [--force] [--json]',
	does: 'Makes a plan of planning-seed/1 JSON, of rembuk-data JSON, of a .rembuk file, or with --as of a CSV table.',
	options: {
		out: { type: 'string' },
		as: { type: 'string' },
		into: { type: 'string' },
		title: { type: 'string' },
		village: { type: 'string' },
		language: { type: 'string' },
		columns: { type: 'string' },
		report: { type: 'string' },
		force: { type: 'boolean' }
	},
	async run(given) {
		const { file, out, report } = asked(given);
		const { opened, placed, lines } = await importFrom(file, given);
		if (report) writeWhole(report, `${JSON.stringify({ file, placed, lines }, null, '\t')}\n`);
		const { pieces } = await mediaOfAll([opened]);
		writeWhole(out, ...packed(opened, pieces));
		const { title } = meetingOf(opened.plan);
		return {
			text: [`${out}: "${title}".`, `Placed: ${countsIn(placed) || 'nothing'}.`]
				.concat(lines.length > 0 ? [rest(lines.length, report)] : [])
				.join('\n'),
			json: { out, plan: opened.id, title, placed, lines }
		};
	}
};

function asked(given: Given): { file: string; out: string; report: string | undefined } {
	const [file, ...more] = given.files;
	const [out, report] = [given.word('out'), given.word('report')];
	if (!file || more.length > 0 || out === undefined) {
		throw new WrongUse('import takes one file, and --out PLAN.rembuk.');
	}
	for (const each of [out, report]) if (each) mayWrite(each, given.has('force'));
	return { file, out, report };
}

function rest(lines: number, report: string | undefined): string {
	const where = report ? `in ${report}` : 'name them with --report FILE';
	return `Not placed as written: ${lines} lines (${where}).`;
}

function countsIn(placed: Record<string, number>): string {
	return Object.entries(placed)
		.map(([kind, count]) => `${count} ${kind}`)
		.join(', ');
}
