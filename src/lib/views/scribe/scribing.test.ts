import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { fullIdeasOf } from '#lib/domain/ideas/full.ts';
import { letIdeasWait } from '#lib/domain/ideas/held.ts';
import { planIn } from '#lib/domain/plan.ts';

import { browserStorage } from '../../../../tests/support/browserStorage.ts';
import { Scribing, writeFor } from './scribing.svelte.ts';

beforeEach(() => void browserStorage());
afterEach(() => void vi.unstubAllGlobals());

/** As the app's own: its stamp knows whose it is, and may not be taken off it. */
class Here {
	readonly id = 'p';
	readonly plan = planIn(new Y.Doc());
	#made = 0;
	stamp() {
		const id = `idea-${this.#made++}`.padEnd(22, '0');
		return { id, by: 'scribe'.padEnd(22, '0'), at: `2026-11-29T09:00:0${this.#made}Z` };
	}
}
const session = () => new Here();

test('[ARRIVE-8] what a scribe writes is marked as somebody else’s, with their tags and their own words', () => {
	const here = session();
	const scribing = new Scribing('p');
	scribing.tell({ tags: { sex: 'F', group: 'miskin', hamlet: 'Krajan' } });
	scribing.text = '  banyune mati, mas  ';
	expect(scribing.send(here, 'Warga 1')).toBeDefined();
	scribing.add();
	scribing.text = 'Jalan licin';
	expect(scribing.send(here, 'Bu Sri')).toBeDefined();
	const [first, second] = fullIdeasOf(here.plan);
	expect(first).toMatchObject({
		text: 'banyune mati, mas',
		onBehalfOf: 'Warga 1',
		channel: 'scribe',
		sex: 'F',
		group: 'miskin',
		hamlet: 'Krajan'
	});
	// Who sits together lives together; nothing else is passed on to the next person.
	expect(second).toMatchObject({ text: 'Jalan licin', onBehalfOf: 'Bu Sri', hamlet: 'Krajan' });
	expect(second).not.toHaveProperty('sex');
	expect(second).not.toHaveProperty('group');
});

test('[ARRIVE-8] going from one person to the next loses no half sentence, and neither does a reload', () => {
	const scribing = new Scribing('p');
	scribing.text = 'Sumur kering';
	scribing.add();
	scribing.text = 'Jembatan';
	scribing.at = 0;
	expect(scribing.text).toBe('Sumur kering');
	scribing.at = 1;
	const again = new Scribing('p');
	expect([again.people.length, again.at]).toEqual([2, 1]);
	expect([again.text, again.isBegun(0)]).toEqual(['Jembatan', true]);
});

test('[ARRIVE-8] what was written for somebody is still theirs after they said their name, and after a reload', () => {
	const here = session();
	const scribing = new Scribing('p');
	scribing.text = 'Sumur kering';
	scribing.send(here, 'Warga 1');
	scribing.tell({ name: 'Bu Sri' });
	scribing.add();
	expect(scribing.who.wrote ?? []).toEqual([]);
	const again = new Scribing('p');
	again.at = 0;
	expect(again.who.wrote).toEqual(fullIdeasOf(here.plan).map(({ id }) => id));
});

test('[ARRIVE-8] words that are refused stay where they are, with the reason', () => {
	const scribing = new Scribing('p');
	scribing.text = 'x'.repeat(301);
	expect(scribing.send(session(), 'Warga 1')).toBeUndefined();
	expect([scribing.text.length, scribing.refusal]).toEqual([301, 'too-long']);
});

test('[ARRIVE-9] on a phone that goes around, each sentence is its writer’s under a picture name', () => {
	const here = session();
	const said = { text: 'Lampu mati', who: 'Ikan Biru', tags: {}, channel: 'phone' as const };
	expect(writeFor(here, said).ok).toBe(true);
	expect(fullIdeasOf(here.plan)[0]).toMatchObject({ onBehalfOf: 'Ikan Biru', channel: 'phone' });
});

test('[WAIT-2] what is written for somebody without a phone waits with all the others', () => {
	const here = session();
	letIdeasWait(here.plan, 'look', 'lead');
	const said = { text: 'Jalan licin', who: 'Bu Sri', tags: {}, channel: 'phone' } as const;
	expect(writeFor(here, said).ok).toBe(true);
	expect(fullIdeasOf(here.plan)).toMatchObject([{ onBehalfOf: 'Bu Sri', held: true }]);
});
