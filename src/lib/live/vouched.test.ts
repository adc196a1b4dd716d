import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';

import { pairNamed, sealedHall } from '../../../tests/support/sealedHall.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';

import { vouchedDesks, type Vouching } from './vouched.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A device in a hall where a desk and a stranger have each opened a round, at a relay that knows some desks. */
function device(more: Partial<Vouching> = {}, known: readonly string[] = []) {
	const hall = sealedHall();
	sealedHall({ plan: hall.plan, called: 'a stranger' });
	const { plan, box } = hall;
	const relay = { known, asked: 0 };
	const session: Vouching = {
		...{ plan, box, role: 'participant', desks: undefined },
		meetDesks: async () => {
			relay.asked += 1;
			session.desks = relay.known;
		},
		...more
	};
	const desks = vouchedDesks(session);
	onTestFinished(desks.watch());
	const shown = () => sealedRoundsOf(plan, box, desks.keys()).map(({ config }) => config.desk);
	return { hall, relay, desks, shown };
}

test('[VOTE-74] a round that anybody else opened is not shown once the relay has said which desks there are', async () => {
	const desk = pairNamed('hall desk').key;
	const { shown, relay } = device({}, [desk]);
	expect(shown()).toHaveLength(2); // nobody to ask yet
	await vi.advanceTimersByTimeAsync(1500);
	expect(shown()).toEqual([desk]);
	// Of the stranger the relay is asked again, more and more seldom.
	await vi.advanceTimersByTimeAsync(3_600_000);
	expect(relay.asked).toBeGreaterThan(8);
	expect(relay.asked).toBeLessThan(20);
});

test('[VOTE-74] a desk that came later is met, and then shown', async () => {
	const { relay, shown } = device({ desks: [] });
	expect(shown()).toEqual([]);
	relay.known = [pairNamed('hall desk').key, pairNamed('a stranger desk').key];
	await vi.advanceTimersByTimeAsync(1500);
	expect(shown()).toHaveLength(2);
	await vi.advanceTimersByTimeAsync(600_000);
	expect(relay.asked).toBe(1);
});

test('[VOTE-74] who leads shows all rounds until the relay was told of this desk, and from then on those of desks', async () => {
	const desk = pairNamed('hall desk').key;
	const { shown, relay } = device({ role: 'facilitator', desks: [] }, [desk]);
	expect(shown()).toHaveLength(2);
	await vi.advanceTimersByTimeAsync(100);
	expect(relay.asked).toBe(1);
	expect(shown()).toEqual([desk]);
});
