import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import type { PersonId } from './ids.ts';

const signed = new WeakMap<Y.Doc, string>();

/** Notes whose hand a device's changes are from here on: once for each person and ten minutes. Call inside a change. */
export function sign({ doc, hands, now }: Plan, by: PersonId): void {
	if (!now) return;
	const at = now();
	const mark = `${doc.clientID} ${by} ${at.slice(0, 15)}`;
	if (signed.get(doc) === mark) return;
	signed.set(doc, mark);
	hands.set(`${doc.clientID}.${Y.getState(doc.store, doc.clientID)}`, [by, at]);
}
