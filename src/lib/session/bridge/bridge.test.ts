import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';
import { planIn } from '#lib/domain/plan.ts';
import { framesOf, readFrame } from '#lib/protocol/bridge/lightFrame.ts';
import { packParcel, readParcel } from '#lib/protocol/bridge/parcel.ts';

import { yes } from '../../../../tests/support/plans.ts';
import { meet, sitting } from '../../../../tests/support/sitting.ts';
import { LightReader } from './lightReader.svelte.ts';
import { lookInto } from './takeIn.ts';
import { PIECES, toShow, writtenBy } from './toShow.ts';

const PLAN = 'plan-of-the-village-01';
const TICKET = 'eyJ2IjoyfQ.c2lnbmF0dXJl';

/** Ana and Budi each wrote an idea and met; then Ana lost her line and wrote another. */
function anaWithoutLine() {
	const { stamp, desk, ana, budi } = sitting();
	yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	yes(addIdea(budi, { text: 'Jalan rusak' }, stamp('budi')));
	meet(desk, ana, budi);
	yes(addIdea(ana, { text: 'Lampu padam' }, stamp('ana')));
	return { desk, ana, stamp };
}

/** The parcel in what a phone shows. */
function readOff(plan: Parameters<typeof toShow>[0]) {
	const wholes: Uint8Array[] = [];
	const reader = new LightReader(plan.id, (parcel) => wholes.push(parcel));
	const show = yes(toShow(plan)).in('usual');
	for (let number = 0; number < show.parts * 2; number++) reader.take(show.text(number));
	return wholes;
}

test('[BRIDGE-8] a phone shows all it wrote and nothing others wrote', () => {
	const { ana } = anaWithoutLine();
	const [parcel, ...more] = readOff({ id: PLAN, plan: ana, ticket: TICKET });
	expect(more).toEqual([]); // told once, however long the phone goes on
	const { update, clients } = readParcel(parcel!)!;
	expect(clients).toEqual([ana.doc.clientID]);
	const writers = [...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update)).keys()];
	expect(writers).toEqual([ana.doc.clientID]);
});

test('[BRIDGE-8] a phone that was never in the plan is told so, and one that has written too much', () => {
	const { ana } = sitting();
	expect(toShow({ id: PLAN, plan: ana, ticket: undefined })).toMatchObject({
		refusal: 'no-ticket'
	});
	let seed = 1;
	const letter = () => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return String.fromCharCode(48 + (seed >>> 26));
	};
	ana.places.set('noise', Array.from({ length: 340_000 }, letter).join(''));
	expect(toShow({ id: PLAN, plan: ana, ticket: TICKET })).toMatchObject({ refusal: 'too-much' });
});

test('[BRIDGE-9] [BRIDGE-10] the laptop says who wrote what before anything is changed, and the phone knows its digits', () => {
	const { desk, ana } = anaWithoutLine();
	const [parcel] = readOff({ id: PLAN, plan: ana, ticket: TICKET });
	const before = Y.encodeStateAsUpdate(desk.doc);
	const { brought, receipt } = yes(lookInto({ id: PLAN, plan: desk }, parcel!));
	expect(brought.people).toMatchObject([{ person: 'ana', made: 1, changed: 0 }]);
	expect(brought.steps).toMatchObject([{ step: 'ideas', made: 1, said: ['Lampu padam'] }]);
	expect(Y.encodeStateAsUpdate(desk.doc)).toEqual(before);
	const shown = yes(toShow({ id: PLAN, plan: ana, ticket: TICKET }));
	expect(shown.isReceipt(` ${receipt} `)).toBe(true);
	expect(shown.isReceipt(String((Number(receipt) + 1) % 10_000).padStart(4, '0'))).toBe(false);
});

test('[BRIDGE-3] a parcel of another plan, damaged, or that hangs in the air changes nothing', () => {
	const { desk, ana, stamp } = anaWithoutLine();
	const clients = [ana.doc.clientID];
	const update = writtenBy(ana.doc, clients);
	const here = { id: PLAN, plan: desk };
	const other = packParcel({ plan: 'plan-of-the-village-02', clients, update }, TICKET);
	expect(lookInto(here, other)).toMatchObject({ refusal: 'other-plan' });
	expect(lookInto(here, other.subarray(5))).toMatchObject({ refusal: 'damaged-light' });
	const broken = packParcel({ plan: PLAN, clients, update: update.subarray(0, -9) }, TICKET);
	expect(lookInto(here, broken)).toMatchObject({ refusal: 'damaged-light' });
	const state = Y.encodeStateVector(ana.doc);
	yes(addIdea(ana, { text: 'Sesudahnya' }, stamp('ana')));
	const hanging = Y.encodeStateAsUpdate(ana.doc, state);
	const early = packParcel({ plan: PLAN, clients, update: hanging }, TICKET);
	expect(lookInto(here, early)).toMatchObject({ refusal: 'damaged-light' });
	expect(ideasOf(planIn(desk.doc))).toHaveLength(2);
});

test('[BRIDGE-4] the reader tells how far each phone is, and a phone of another plan', () => {
	const reader = new LightReader(PLAN, () => undefined);
	const parcel = (seed: number) => Uint8Array.from({ length: 2000 }, (_, at) => (at * seed) & 255);
	const [ana, budi] = [framesOf(PLAN, parcel(3), 400), framesOf(PLAN, parcel(5), 400)];
	for (const number of [0, 1, 2]) reader.take(ana.text(number));
	reader.take(budi.text(4));
	expect(reader.phones).toMatchObject([
		{ got: 3, parts: 5, transfer: readFrame(ana.text(0))!.transfer },
		{ got: 1, parts: 5 }
	]);
	reader.take(framesOf('plan-of-the-village-02', parcel(7), 400).text(0));
	expect(reader.isForeign).toBe(true);
	expect(reader.phones).toHaveLength(2);
	expect(PIECES.large).toBeLessThan(PIECES.usual);
});
