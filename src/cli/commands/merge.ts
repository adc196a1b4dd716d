import * as Y from 'yjs';

import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { planIn } from '#lib/domain/plan.ts';
import { boxIn } from '#lib/domain/votes/box.ts';

import type { Command } from '../command.ts';
import { CannotDo, WrongUse } from '../failing.ts';
import { mayWrite, writeWhole } from '../files.ts';
import { docOf, openPlan, type OpenedPlan } from '../openPlan.ts';
import { packed } from '../packed.ts';

/** Brings the copies of one plan together, as devices do when they meet. */
export const mergeCommand: Command = {
	usage: 'merge A.rembuk B.rembuk … --out C.rembuk [--force] [--json]',
	does: 'Brings copies of one plan together. Whatever the order of the files, the same file comes out.',
	options: { out: { type: 'string' }, force: { type: 'boolean' } },
	run(given) {
		const out = given.word('out');
		if (out === undefined || given.files.length < 2) {
			throw new WrongUse('merge takes two files or more, and --out FILE.');
		}
		mayWrite(out, given.has('force'));
		const opened = given.files.map((file) => ({ file, ...openPlan(file) }));
		const [first] = opened as [OpenedPlan & { file: string }];
		for (const { file, id } of opened) {
			if (id !== first.id) {
				throw new CannotDo(
					`${first.file} and ${file} are two different plans: ${first.id} and ${id}.`
				);
			}
		}
		const merged = mergedOf(opened);
		writeWhole(out, packed(merged));
		const { title } = meetingOf(merged.plan);
		return {
			text: `${out}: "${title}", from ${opened.length} copies.${leftBehind(opened)}`,
			json: { out, plan: merged.id, title, copies: opened.length }
		};
	}
};

/** Photos and recordings are not merged; open the copies in the app to bring them together. */
function leftBehind(opened: readonly (OpenedPlan & { file: string })[]): string {
	const holding = opened.filter(({ media }) => media !== undefined).map(({ file }) => file);
	if (holding.length === 0) return '';
	return ` Photos and recordings stay in ${holding.join(', ')}: open these in the app to bring them along.`;
}

/** In an order that depends on the copies alone, so that the same bytes come out however they were named. */
function mergedOf(opened: readonly (OpenedPlan & { file: string })[]): OpenedPlan {
	const [{ id, file }] = opened as [OpenedPlan & { file: string }];
	const boxes = opened.flatMap(({ box }) => (box ? [box.doc] : []));
	const createdAt =
		opened
			.map((each) => each.createdAt)
			.sort()
			.at(-1) ?? '';
	const together = (docs: Y.Doc[]) =>
		docOf(file, ...docs.map((doc) => Y.encodeStateAsUpdate(doc)).sort(byBytes));
	return {
		id,
		createdAt,
		plan: planIn(together(opened.map(({ plan }) => plan.doc))),
		...(boxes.length > 0 && { box: boxIn(together(boxes)) })
	};
}

function byBytes(a: Uint8Array, b: Uint8Array): number {
	return Buffer.compare(a, b);
}
