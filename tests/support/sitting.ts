import * as Y from 'yjs';
import { stamps, yes } from './plans.ts';
import { openIdeasOf } from '#lib/domain/ideas/ideas.ts';
import { beginPlan } from '#lib/domain/meeting/beginning.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';

/** A device with a clock of its own, whose updates a log keeps. */
function device(log: Uint8Array[], minutes: { now: number }, from?: Plan): Plan {
	const doc = new Y.Doc();
	if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from.doc));
	const now = () => new Date(Date.UTC(2026, 6, 9, 9, minutes.now)).toISOString();
	doc.on('update', (update: Uint8Array, origin: unknown) => {
		if (origin !== 'met') log.push(update);
	});
	return planIn(doc, now);
}

/** Devices meet, and their logs do not hear of it. */
export function meet(...plans: Plan[]): void {
	const states = plans.map(({ doc }) => Y.encodeStateAsUpdate(doc));
	for (const { doc } of plans) for (const state of states) Y.applyUpdate(doc, state, 'met');
}

/** A sitting: the desk begins, Ana and Budi each have a phone. */
export function sitting() {
	const log: Uint8Array[] = [];
	const minutes = { now: 0 };
	const stamp = stamps();
	const desk = device(log, minutes);
	yes(beginPlan(desk, { title: 'RKP', village: 'Tirta', language: 'id' }, stamp('lead')));
	const ana = device(log, minutes, desk);
	const budi = device(log, minutes, desk);
	return { log, minutes, stamp, desk, ana, budi };
}

/** What the room can read. */
export const texts = (plan: Plan) => openIdeasOf(plan).map(({ text }) => text);
