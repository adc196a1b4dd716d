import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';
import { announcedOf } from '#lib/domain/votes/announcement.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';
import { slipPair } from '#lib/domain/votes/sealed/slips.ts';
import { witnessesOf } from '#lib/domain/votes/sealed/witness.ts';
import { draftIn } from '#lib/session/settings.ts';

import { aPlan, stamps } from '../../../../../tests/support/plans.ts';
import { roomSlip } from '../slips/roomSlip.ts';
import { RoundSetUp, type Room } from './roundSetUp.svelte.ts';

/** A desk with two ideas that say the same and one that does not, three people present and a witness beside it. */
function desk(id: string) {
	const stamp = stamps();
	const plan = aPlan(stamp);
	for (const text of ['Perbaikan pipa air Kulon', 'Lampu jalan', 'Pipa air Kulon diperbaiki'])
		addIdea(plan, { text }, stamp());
	const none = { clusters: [], problems: [], objectives: [], strategies: [], activities: [] };
	const room: Room = {
		get lists() {
			return { ...none, ideas: ideasOf(plan).map((idea) => ({ key: idea.id, label: idea.text })) };
		},
		invited: 5,
		present: 3,
		sitting: undefined,
		money: [],
		get witnesses() {
			return witnessesOf(plan);
		}
	};
	const session = { id, plan, person: 'lead', stamp };
	const form = () => new RoundSetUp(session, room);
	return {
		plan,
		form,
		ideas: room.lists.ideas,
		rounds: () => sealedRoundsOf(plan, boxIn(new Y.Doc()))
	};
}

test('[VOTE-75] what looks alike is merged with its supporters, or kept apart, and never by itself', () => {
	const { plan, form, ideas } = desk('alike');
	const page = form();
	page.pickAll(ideas);
	const [pair] = page.alike;
	expect(pair?.words).toContain('pipa');
	expect(page.options.on).toHaveLength(3);

	page.keepApart(pair!);
	expect(page.alike).toEqual([]);
	expect(form().alike).toEqual([]); // said once is said

	page.merge(pair!.a, pair!.b);
	expect(page.options.on.map(({ key }) => key)).not.toContain(pair!.b);
	expect(ideasOf(plan).find((idea) => idea.id === pair!.b)?.mergedInto).toBe(pair!.a);
});

test('[VOTE-77] [VOTE-78] [VOTE-79] a round is prepared over a reload, opened as it was announced, and leaves nothing behind', () => {
	const { form, ideas, rounds } = desk('opened');
	let page = form();
	page.pickAll(ideas);
	page.type('  Posyandu  ');
	page.put({ question: 'Mana dulu?', electorate: 'Yang hadir', lot: '4 1 3', spares: 1 });
	expect(page.missing).toEqual(['few-witnesses', 'no-slips']);
	expect(page.offerHere('Bu Rukmini')).toBe(true);
	page.stock.make(page.slipsNeeded);
	expect(page.missing).toEqual(['not-printed']);
	page.stock.printed();

	page = form();
	expect(page.missing).toEqual([]);
	const announced = page.announce();
	page.put({ question: 'Mana yang lain?' }); // in another tab, say: the room has heard the first
	expect(page.open(announced)).toBe(true);
	const { config } = rounds()[0]!;
	expect(config).toMatchObject(announced);
	expect([config.question, config.slips.length, config.options.length]).toEqual([
		'Mana dulu?',
		4,
		4
	]);
	expect(draftIn('slips.opened') + draftIn('set-up.opened')).toBe('');
	expect([page.options.on, page.stock.slips]).toEqual([[], []]);
});

test('[VOTE-79] the one slip of a room that answers together stays with the desk that types the answer', () => {
	const { form, ideas, rounds } = desk('together');
	const page = form();
	page.pickAll(ideas);
	page.turnTo('pairs');
	page.put({ mode: 'group', question: 'Mana?', electorate: 'Semua', lot: '7' });
	page.offerHere('Bu Rukmini');
	expect(page.missing).toEqual([]);
	page.stock.make(4);
	const announced = page.announce();
	expect(page.announce().slips).toEqual(announced.slips); // read aloud twice it is the same round
	expect(page.open(announced)).toBe(true);
	const { name, config } = rounds()[0]!;
	expect(config.slips).toEqual([slipPair(roomSlip(name))?.key]);
	expect(page.stock.slips).toHaveLength(4); // what was printed for a vote stays good
});

test('[VOTE-78] another way of choosing begins with its own numbers, and a cost is said for this round only', () => {
	const { form, ideas } = desk('turned');
	const page = form();
	page.pickAll(ideas);
	page.put({ dots: 9 });
	page.turnTo('budget');
	page.put({ budget: 100 });
	page.price(ideas[0]!.key, 40);
	page.price(ideas[1]!.key, 101);
	expect(page.options.on.map(({ cost }) => cost)).toEqual([40]);
	page.price(ideas[1]!.key, undefined);
	expect(page.options.off.map(({ why }) => why)).toEqual(['no-cost', 'no-cost']);
	page.turnTo('dots');
	expect(page.config).toMatchObject({ dots: 3, most: 2 });
	page.put({ budget: undefined });
	expect('budget' in page.now).toBe(false);
});

test('[VOTE-78] what the room settled without a vote is not ticked in the next round', () => {
	const { form, ideas } = desk('settled');
	const page = form();
	page.pickAll(ideas);
	page.beginAnew();
	expect([page.chosen, form().chosen, draftIn('set-up.settled')]).toEqual([[], [], '']);
});

test('[VOTE-101] reading aloud puts the round up on the wall; going back takes down what this desk put up, not another one’s', () => {
	const { plan, form, ideas } = desk('reading');
	const page = form();
	page.pickAll(ideas);
	page.put({ question: 'Apa dulu?', secrecy: 'quick' });
	page.announce();
	expect(announcedOf(plan)).toMatchObject({ question: 'Apa dulu?', slips: 0, witnesses: 0 });
	plan.meta.set('announced', JSON.stringify({ ...announcedOf(plan), desk: 'f'.repeat(64) }));
	page.stopReading();
	expect(announcedOf(plan)?.desk).toBe('f'.repeat(64));
	page.announce();
	page.stopReading();
	expect(announcedOf(plan)).toBeUndefined();
});
