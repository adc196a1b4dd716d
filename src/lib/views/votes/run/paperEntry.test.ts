import { expect, test, vi } from 'vitest';

import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { sealedHall, type HallWish } from '../../../../../tests/support/sealedHall.ts';
import { PaperEntry } from './paperEntry.svelte.ts';

function deskWith(wish: HallWish = {}) {
	const hall = sealedHall({ printed: 3, ...wish });
	const session = { box: hall.box, plan: hall.plan, person: 'lead' } as unknown as Session;
	const entry = new PaperEntry(session, hall.desk.key, () => hall.round());
	const counted = () => hall.round().papers.counted.map(({ record }) => record);
	const type = (code: string, dots: Record<string, number>, by = '') => {
		entry.code = code;
		entry.by = by;
		entry.says = { dots };
		entry.show();
	};
	return { hall, entry, counted, type };
}

test('[VOTE-83] a typed paper is not in the box before it was compared, and then says who typed it', () => {
	const { hall, entry, counted, type } = deskWith();
	type(hall.codes[0]!.toLowerCase(), { pipe: 2, road: 1 });
	expect([entry.isShown, counted().length]).toEqual([true, 0]);
	entry.mend(); // it differs from the paper
	expect(entry.says).toEqual({ dots: { pipe: 2, road: 1 } });
	type(hall.codes[0]!, { pipe: 1, road: 2 });
	expect(entry.putIn()).toMatch(/^[0-9a-f]{64}$/);
	expect(counted()).toMatchObject([
		{ how: 'paper', scribe: hall.desk.key, says: { dots: { pipe: 1, road: 2 } } }
	]);
	expect([entry.code, entry.count, entry.isShown]).toEqual(['', 1, false]);
});

test('[VOTE-83] the last paper can be mended: the slip keeps one voice', () => {
	const { hall, entry, counted, type } = deskWith();
	type(hall.codes[1]!, { pipe: 2 });
	entry.putIn();
	entry.fix();
	expect([entry.code, entry.says]).toEqual([hall.codes[1], { dots: { pipe: 2 } }]);
	entry.says = { dots: { road: 2 } };
	entry.show();
	entry.putIn();
	expect(counted()).toMatchObject([{ turn: 2, says: { dots: { road: 2 } } }]);
	expect(entry.count).toBe(1);
});

test.each([
	['not a code', { pipe: 1 }, 'unknown-slip'],
	['0123-4567-89AB-CDEF', { pipe: 1 }, 'unknown-slip'],
	['own', { pipe: 3 }, 'over-the-most'],
	['own', { pipe: 2, road: 2 }, 'over-budget']
])('[VOTE-83] a paper that cannot count is not shown to anybody: %s %o', (code, dots, refusal) => {
	const { hall, entry, type } = deskWith();
	type(code === 'own' ? hall.codes[0]! : code, dots as Record<string, number>);
	expect([entry.refusal, entry.isShown]).toEqual([refusal, false]);
});

test('[VOTE-120] a spoiled paper is refused first, and kept as it is when the desk says so', () => {
	const { hall, entry, counted, type } = deskWith();
	type(hall.codes[0]!, { pipe: 3 });
	expect([entry.isShown, entry.canBeSpoiled, entry.spoiledBy]).toEqual([
		...[false, true, 'over-the-most']
	]);
	entry.show(entry.says, true);
	expect(entry.isShown).toBe(true);
	entry.putIn();
	entry.code = hall.codes[1]!;
	entry.showUnreadable();
	entry.putIn();
	expect(counted()).toEqual([]);
	expect(hall.round().papers.invalid.map(({ why }) => why)).toEqual([
		...['broken-rules', 'broken-rules']
	]);
	expect([entry.count, entry.isSpoiled]).toEqual([2, false]);
	type('no slip', { pipe: 3 });
	expect([entry.refusal, entry.canBeSpoiled]).toEqual(['unknown-slip', false]);
});

test.each(['secret', 'quick'] as const)(
	'[VOTE-120] a paper that was typed as valid and is not is mended to what it is: %s',
	(secrecy) => {
		const { hall, entry, counted, type } = deskWith({ secrecy });
		type(hall.codes[0] ?? '', { pipe: 2 });
		entry.putIn();
		expect(counted()).toHaveLength(1);
		entry.fix();
		entry.showUnreadable();
		expect(entry.spokeItself).toBe(false);
		entry.putIn();
		expect([counted(), hall.round().papers.invalid.length]).toEqual([[], 1]);
		entry.fix();
		entry.says = { dots: { road: 1 } };
		entry.show();
		entry.putIn();
		expect(counted()).toMatchObject([{ turn: 3, says: { dots: { road: 1 } } }]);
	}
);

test('[VOTE-120] a valid vote from a phone goes before a spoiled paper of its slip, and the witness is told', () => {
	const { hall, entry, counted } = deskWith();
	hall.cast(0, { dots: { pipe: 1 } });
	entry.code = hall.codes[0]!;
	entry.showUnreadable();
	expect(entry.spokeItself).toBe(true);
	entry.putIn();
	expect(counted()).toMatchObject([{ how: 'phone' }]);
});

test('[VOTE-120] a paper that can be read after all is typed again from the beginning', () => {
	const { hall, entry } = deskWith({ kind: 'stance' });
	entry.code = hall.codes[0]!;
	entry.showUnreadable();
	entry.mend();
	expect([entry.says, entry.isSpoiled, entry.isShown]).toEqual([{ stance: null }, false, false]);
});

test('[VOTE-118] on a consensus check nobody stands anywhere before it was typed', () => {
	const { hall, entry } = deskWith({ kind: 'stance' });
	entry.code = hall.codes[0]!;
	expect([entry.says, entry.putIn()]).toEqual([{ stance: null }, undefined]);
	entry.says = { stance: 'object' };
	entry.show();
	entry.putIn();
	expect(hall.round().papers.counted.map(({ record }) => record.says)).toEqual([
		{ stance: 'object' }
	]);
	expect(entry.says).toEqual({ stance: null });
});

test('[VOTE-83] in an open round a paper needs its voter’s name', () => {
	const { hall, entry, counted, type } = deskWith({ secrecy: 'open' });
	type(hall.codes[0]!, { pipe: 1 });
	expect(entry.refusal).toBe('needs-a-name');
	type(hall.codes[0]!, { pipe: 1 }, 'Bu Siti');
	entry.putIn();
	expect(counted()).toMatchObject([{ by: 'Bu Siti' }]);
});

test('[VOTE-83] in a quick round each paper is a voter of its own, and the last one is mended as the same', () => {
	const { hall, entry, counted } = deskWith({ secrecy: 'quick' });
	for (const option of ['pipe', 'road']) {
		entry.says = { dots: { [option]: 1 } };
		entry.show();
		entry.putIn();
	}
	expect(counted()).toHaveLength(2);
	entry.fix();
	entry.says = { dots: { goats: 2 } };
	entry.show();
	entry.putIn();
	expect(counted()).toHaveLength(2);
	const round: SealedRound = hall.round();
	expect(round.papers.replaced).toBe(1);
});

/** A tab's own storage, as browsers have it. */
function tabStorage() {
	const kept = new Map<string, string>();
	return {
		kept,
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, value: string) => void kept.set(name, value),
		removeItem: (name: string) => void kept.delete(name)
	};
}

test('[VOTE-102] a half-typed paper outlives a reload, in this tab only, and is gone once it is in the box', () => {
	const storage = tabStorage();
	vi.stubGlobal('sessionStorage', storage);
	const { hall, entry } = deskWith();
	const again = () =>
		new PaperEntry(
			{ box: hall.box, plan: hall.plan, person: 'lead' } as unknown as Session,
			hall.desk.key,
			() => hall.round()
		);
	[entry.code, entry.says] = [hall.codes[0]!, { dots: { pipe: 2 } }];
	entry.keep();
	const reloaded = again();
	expect([reloaded.code, reloaded.says]).toEqual([hall.codes[0], { dots: { pipe: 2 } }]);
	reloaded.show();
	reloaded.putIn();
	reloaded.keep();
	expect(storage.kept.size).toBe(0);
	expect(again().code).toBe('');
	vi.unstubAllGlobals();
});

test('[VOTE-102] what was typed for one round is never found in another', () => {
	vi.stubGlobal('sessionStorage', tabStorage());
	const one = deskWith({ called: 'one' });
	one.entry.code = one.hall.codes[0]!;
	one.entry.keep();
	expect(deskWith({ called: 'other' }).entry.code).toBe('');
	vi.unstubAllGlobals();
});
