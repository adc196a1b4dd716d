import { expect, test, vi } from 'vitest';

import type { Session } from '#lib/session/session.svelte.ts';

import { browserStorage } from '../../../../../tests/support/browserStorage.ts';
import { sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { Comparing } from './comparing.svelte.ts';
import { RoundDesk } from './roundDesk.svelte.ts';

test('[VOTE-103] papers lie in the order of their slips, and nothing is written down before all were looked at', () => {
	const hall = sealedHall({ printed: 6 });
	for (const slip of [0, 1, 2]) hall.cast(slip, { dots: { pipe: 1 } }, { how: 'paper' });
	hall.cast(3, { dots: { pipe: 1 } });
	hall.seal();
	const { plan, box, stamp } = hall;
	const session = { id: 'hall', plan, box, person: 'lead', stamp } as unknown as Session;
	const work = new Comparing(session, hall.round);
	const written: unknown[] = [];
	const desk = Object.assign(new RoundDesk(session), {
		compared: (_: unknown, seed: string, differ: readonly string[]) => {
			written.push({ seed, differ });
			return true;
		}
	});
	const numbers = work.drawn.map(({ number }) => number);
	expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
	expect([work.needsDraw, work.left]).toEqual([false, 3]);
	const [first, second, third] = work.drawn.map(({ paper }) => paper.name);
	work.say(first!, true);
	work.say(second!, false);
	expect(work.finish(desk)).toBe(false);
	work.say(third!, true);
	expect(work.differ).toEqual([second]);
	expect(work.finish(desk)).toBe(true);
	expect(written).toEqual([{ seed: '', differ: [second] }]);
	expect(work.left).toBe(3); // ready for another time
	expect(work.numberOf(hall.codes[0]!)).toBe(
		hall.round().config.slips.indexOf(hall.slips[0]!.key) + 1
	);
	expect(work.numberOf('not a code')).toBe(0);
});

test('[VOTE-110] a half-done comparison outlives a reload, belongs to one closing, and leaves no trace when it is written down', () => {
	const kept = browserStorage();
	const hall = sealedHall({ printed: 6, called: 'reloaded' });
	for (const slip of [0, 1]) hall.cast(slip, { dots: { pipe: 1 } }, { how: 'paper' });
	hall.seal();
	const { plan, box, stamp } = hall;
	const session = { id: 'hall', plan, box, person: 'lead', stamp } as unknown as Session;
	const begun = new Comparing(session, hall.round);
	const [first, second] = begun.drawn.map(({ paper }) => paper.name);
	begun.begin();
	begun.say(first!, false);

	const reloaded = new Comparing(session, hall.round);
	expect([reloaded.isBegun, reloaded.said(first!), reloaded.left]).toEqual([true, false, 1]);
	const amended = () => ({ ...hall.round(), closing: { ...hall.round().closing!, name: 'other' } });
	expect(new Comparing(session, amended).isBegun).toBe(false);

	reloaded.say(second!, true);
	const desk = Object.assign(new RoundDesk(session), { compared: () => true });
	expect(reloaded.finish(desk)).toBe(true);
	expect([...kept.keys()].filter((name) => name.includes('compare'))).toEqual([]);
	expect(new Comparing(session, hall.round).isBegun).toBe(false);

	kept.set(`rembuk.draft.compare.${hall.round().closing!.name}`, '{"seed":1,"said":{"x":"yes"}}');
	expect(new Comparing(session, hall.round).isBegun).toBe(false); // not what we wrote
	vi.unstubAllGlobals();
});
