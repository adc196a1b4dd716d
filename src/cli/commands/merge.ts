import * as Y from 'yjs';

import { broughtBy } from '#lib/domain/history/brought.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { planIn } from '#lib/domain/plan.ts';
import { boxIn } from '#lib/domain/votes/box.ts';

import { broughtText, type BroughtCopy } from '../broughtText.ts';
import type { Command, Given } from '../command.ts';
import { CannotDo, WrongUse } from '../failing.ts';
import { mayWrite, writeWhole } from '../files.ts';
import { mediaOfAll } from '../mediaOfAll.ts';
import { docOf, openPlan, type OpenedPlan } from '../openPlan.ts';
import { packed } from '../packed.ts';

type Copy = OpenedPlan & { file: string };

/** Brings the copies of one plan together, as devices do when they meet, and tells what each brings to those before it. */
export const mergeCommand: Command = {
	usage: 'merge A.rembuk B.rembuk … (--out C.rembuk [--force] | --dry-run) [--json]',
	does: 'Brings copies of one plan together and tells what each brings. Whatever the order of the files, the same file comes out. --dry-run only tells.',
	options: { out: { type: 'string' }, force: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
	async run(given) {
		const out = outIn(given);
		const copies: Copy[] = [];
		for (const file of given.files) copies.push({ file, ...(await openPlan(file)) });
		mustBeOnePlan(copies);
		const told = broughtByEach(copies);
		const merged = mergedOf(copies);
		const { pieces, lost } = await mediaOfAll(copies);
		if (out !== undefined) writeWhole(out, ...packed(merged, pieces));
		const { title } = meetingOf(merged.plan);
		const head = `"${title}", from ${copies.length} copies`;
		const written = out === undefined ? `${head}: nothing was written.` : `${out}: ${head}.`;
		const text = [...told.map(broughtText), written + lostWords(lost)].join('\n');
		const json = { plan: merged.id, title, copies: copies.length, brought: told, lost };
		return { text, json: { ...(out !== undefined && { out }), ...json } };
	}
};

function outIn(given: Given): string | undefined {
	const [out, isDry] = [given.word('out'), given.has('dry-run')];
	if ((out === undefined) !== isDry || given.files.length < 2) {
		throw new WrongUse('merge takes two files or more, and either --out FILE or --dry-run.');
	}
	if (out !== undefined) mayWrite(out, given.has('force'));
	return out;
}

function mustBeOnePlan(copies: readonly Copy[]): void {
	const [first] = copies;
	const other = copies.find(({ id }) => id !== first?.id);
	if (!first || !other) return;
	const ids = `${first.id} and ${other.id}`;
	throw new CannotDo(`${first.file} and ${other.file} are two different plans: ${ids}.`);
}

/** What each copy but the first brings to those named before it. */
function broughtByEach([first, ...more]: readonly Copy[]): BroughtCopy[] {
	if (!first) return [];
	const here = together(first.file, [first.plan.doc]);
	const votes = together(first.file, first.box ? [first.box.doc] : []);
	const names = new Set(first.media?.names);
	return more.map(({ file, createdAt, plan, box, media }) => {
		const [had, before] = [names.size, boxIn(votes).ballots.size];
		const brought = broughtBy(planIn(here), plan);
		Y.applyUpdate(here, Y.encodeStateAsUpdate(plan.doc));
		if (box) Y.applyUpdate(votes, Y.encodeStateAsUpdate(box.doc));
		for (const name of media?.names ?? []) names.add(name);
		const ballots = boxIn(votes).ballots.size - before;
		return { file, madeAt: createdAt, brought, ballots, media: names.size - had };
	});
}

function lostWords(lost: number): string {
	return lost > 0 ? ` ${lost} photos or recordings could not be read in any copy.` : '';
}

/** In an order that depends on the copies alone, so that the same bytes come out however they were named. */
function mergedOf(copies: readonly Copy[]): OpenedPlan {
	const [{ id, file }] = copies as [Copy];
	const boxes = copies.flatMap(({ box }) => (box ? [box.doc] : []));
	const createdAt =
		copies
			.map((each) => each.createdAt)
			.sort()
			.at(-1) ?? '';
	const docs = copies.map(({ plan }) => plan.doc);
	return {
		id,
		createdAt,
		plan: planIn(together(file, docs)),
		...(boxes.length > 0 && { box: boxIn(together(file, boxes)) })
	};
}

function together(file: string, docs: readonly Y.Doc[]): Y.Doc {
	return docOf(file, ...docs.map((doc) => Y.encodeStateAsUpdate(doc)).sort(byBytes));
}

function byBytes(a: Uint8Array, b: Uint8Array): number {
	return Buffer.compare(a, b);
}
