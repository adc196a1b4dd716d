import type { Plan } from '#lib/domain/plan.ts';
import { planData } from '#lib/export/data/planData.ts';

import type { Command } from '../command.ts';
import { WrongUse } from '../failing.ts';
import { mayWrite, writeWhole } from '../files.ts';
import { openPlan } from '../openPlan.ts';

/** The forms a plan can be written in. */
const FORMATS: Readonly<Record<string, (plan: Plan) => Uint8Array | string>> = {
	json: (plan) => `${JSON.stringify(planData(plan), null, '\t')}\n`
};

/** Writes a plan in another form. Without --out a form that is text goes to stdout. */
export const exportCommand: Command = {
	usage: 'export PLAN.rembuk --format json [--out FILE] [--force]',
	does: 'Writes a plan in another form. json: all of its data, to be read by rembuk import and by other programs.',
	options: {
		format: { type: 'string' },
		out: { type: 'string' },
		force: { type: 'boolean' }
	},
	run(given) {
		const [file, ...more] = given.files;
		const format = given.word('format') ?? '';
		const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
		if (!file || more.length > 0) throw new WrongUse('export takes one file.');
		if (!write) throw new WrongUse(`--format is one of: ${Object.keys(FORMATS).join(', ')}.`);
		const out = given.word('out');
		if (out !== undefined) mayWrite(out, given.has('force'));
		const content = write(openPlan(file).plan);
		if (out === undefined) return { text: asText(content), json: JSON.parse(asText(content)) };
		writeWhole(out, content);
		return { text: `${out}: written.`, json: { out, bytes: Buffer.byteLength(content) } };
	}
};

function asText(content: Uint8Array | string): string {
	if (typeof content !== 'string') throw new WrongUse('This form is no text: say --out FILE.');
	return content.trimEnd();
}
