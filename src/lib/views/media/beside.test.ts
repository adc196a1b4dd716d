import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { browserStorage } from '../../../../tests/support/browserStorage.ts';
import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { Beside } from './beside.svelte.ts';

beforeEach(() => void browserStorage());
afterEach(() => void vi.unstubAllGlobals());

const begin = () => {
	const plan = aPlan();
	const stamp = stamps()();
	const session = { id: 'p', plan, person: stamp.by } as Session;
	return { plan, stamp, of: (whose?: string) => new Beside(session, { text: '' }, whose) };
};

test('[ARRIVE-34] each has their own picture, and it goes with the idea it was chosen for', () => {
	const { plan, stamp, of } = begin();
	const [mine, first] = [of(), of('scribe.0')];
	mine.topic.choose('road');
	first.topic.choose('water');
	expect([of().topic.about, of('scribe.0').topic.about]).toEqual(['road', 'water']);
	expect(of('scribe.1').topic.about).toBeUndefined();
	const idea = yes(addIdea(plan, { text: 'Keran mati', channel: 'scribe' }, stamp));
	first.follow(idea);
	expect(ideasOf(plan)).toMatchObject([{ id: idea, about: 'water' }]);
	expect([of().topic.about, of('scribe.0').topic.about]).toEqual(['road', undefined]);
});

test('[ARRIVE-34] what a turn did not send is gone, also for who opens it again', () => {
	const { of } = begin();
	of().topic.choose('road');
	const turn = of('pass.1');
	turn.topic.choose('water');
	turn.forget();
	expect([of('pass.1').topic.about, of().topic.about]).toEqual([undefined, 'road']);
});
