import { afterEach, expect, test, vi } from 'vitest';

import { addIdea } from '#lib/domain/ideas/ideas.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { toShow } from '#lib/session/bridge/toShow.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { yes } from '../../../../tests/support/plans.ts';
import { sitting } from '../../../../tests/support/sitting.ts';
import { ReadDesk } from './readDesk.svelte.ts';

const PLAN = 'plan-of-the-village-01';
const showOf = (plan: Plan) =>
	yes(toShow({ id: PLAN, plan, ticket: 'eyJ2IjoyfQ.c2lnbmF0dXJl' })).in('usual');

afterEach(() => vi.unstubAllGlobals());

/** A desk, and what two phones show: Ana's is read whole, of Budi's longer one the first code. */
function hall() {
	const { stamp, desk: plan, ana, budi } = sitting();
	yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	for (let at = 0; at < 40; at++) yes(addIdea(budi, { text: `Jalan ${at * 7919}` }, stamp('budi')));
	const desk = new ReadDesk({ id: PLAN, plan } as Session);
	const [anas, budis] = [showOf(ana), showOf(budi)];
	desk.reader.take(budis.text(0));
	for (let at = 0; at < anas.parts; at++) desk.reader.take(anas.text(at));
	return { desk, anas };
}

test('[BRIDGE-4] a no to one phone leaves what came of another, and the first may show its words again', () => {
	const { desk, anas } = hall();
	expect(desk.came?.at).toBe('looked');
	desk.next();
	expect(desk.came).toBeUndefined();
	expect(desk.reader.phones).toMatchObject([{ got: 1 }]);
	for (let at = 0; at < anas.parts; at++) desk.reader.take(anas.text(at));
	expect(desk.came?.at).toBe('looked');
});

test('[BRIDGE-10] where what hands it in cannot be fetched the desk says so, and it can be tried again', async () => {
	const { desk } = hall();
	// The relay tells the ticket; after that nothing of this page's address is left.
	vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ ticket: 'a.b' })));
	vi.stubGlobal('location', undefined);
	await desk.accept();
	expect(desk.came).toMatchObject({ at: 'refused', why: 'no-relay', arrived: {} });
});
