import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { heldIdeasOf, letIdeasWait } from '#lib/domain/ideas/held.ts';
import { planIn } from '#lib/domain/plan.ts';

import { IdeaDraft } from './ideaDraft.svelte.ts';

const AT = '2027-06-24T09:00:00Z';

function phone() {
	let count = 0;
	const plan = planIn(new Y.Doc(), () => AT);
	const stamp = () => ({ id: `i${(count += 1)}`, by: 'ana', at: AT });
	return { plan, stamp };
}

test('[LOOK-3] "it is on the wall" is not said of the next idea', () => {
	const session = phone();
	const draft = new IdeaDraft('a-plan');
	draft.text = 'Air mati tiap kemarau';
	expect(draft.send(session)).toBe(true);
	expect(draft.sent).toBe('Air mati tiap kemarau');

	draft.text = 'a'.repeat(350);
	expect(draft.sent).toBeUndefined();
	expect(draft.send(session)).toBe(false);
	expect(draft.sent).toBeUndefined();
	expect(draft.refusal).toBe('too-long');
	expect(draft.left).toBe(-50);
});

test('[GROUP-5] what the desk writes for somebody in a group bears it from the first', () => {
	const session = phone();
	const draft = new IdeaDraft('a-plan');
	draft.text = 'Lampu padam';
	let writes = 0;
	session.plan.doc.on('update', () => (writes += 1));
	expect(draft.send(session, 'Bu Sri', { team: 'wetan' })).toBe(true);
	const said = session.plan.ideas.get(draft.sentAs ?? '');
	expect([writes, said?.get('team'), said?.get('onBehalfOf')]).toEqual([1, 'wetan', 'Bu Sri']);
});

test('[WAIT-2] what a phone sends while new ideas wait says of itself that it waits; the desk’s own waits in quiet writing only', () => {
	const session = phone();
	const draft = new IdeaDraft('a-plan');
	const waiting = (way: 'look' | 'together', surface: 'phone' | 'desk') => {
		letIdeasWait(session.plan, way, 'lead');
		draft.text = `${way} ${surface}`;
		draft.send({ ...session, surface });
		return heldIdeasOf(session.plan).some(({ id }) => id === draft.sentAs);
	};
	expect([waiting('look', 'phone'), waiting('look', 'desk')]).toEqual([true, false]);
	expect([waiting('together', 'phone'), waiting('together', 'desk')]).toEqual([true, true]);
});
