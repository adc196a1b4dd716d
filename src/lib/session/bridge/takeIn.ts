import * as Y from 'yjs';

import { broughtBy, type Brought } from '#lib/domain/history/brought.ts';
import { planIn } from '#lib/domain/plan.ts';
import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import { contentHash, readParcel, receiptOf, type Parcel } from '#lib/protocol/bridge/parcel.ts';
import { mergeUpdate } from '#lib/storage/mergeUpdate.ts';
import type { HandedIn } from '#lib/sync/handIn.ts';

import { call, type CallRefusal } from '../relayApi.ts';
import type { Session } from '../session.svelte.ts';

/** A parcel that came by light, looked into and not taken in yet. */
export interface Arrived {
	parcel: Parcel;
	/** Who wrote what at which step (BRIDGE-9). */
	brought: Brought;
	/** The digits to say once it is kept. */
	receipt: string;
}

/** Why a parcel cannot be taken in at all. */
export type LookRefusal = 'other-plan' | 'damaged-light';

/** Looks into a parcel, on a copy: nothing is changed. */
export function lookInto(
	{ id, plan }: Pick<Session, 'id' | 'plan'>,
	bytes: Uint8Array
): Result<Arrived, LookRefusal> {
	const parcel = readParcel(bytes);
	if (!parcel) return refuse('damaged-light');
	if (parcel.plan !== id) return refuse('other-plan');
	const copy = new Y.Doc();
	mergeUpdate(copy, Y.encodeStateAsUpdate(plan.doc));
	if (mergeUpdate(copy, parcel.update) === 'broken') return refuse('damaged-light');
	const brought = broughtBy(plan, planIn(copy));
	return done({ parcel, brought, receipt: receiptOf(bytes) });
}

/**
 * Takes a parcel in the way its phone would have sent it: the relay proves whose it is (BRIDGE-6), and then hears it
 * over a socket opened with the phone's own ticket, so it looks at it as at any other phone's words (BRIDGE-7).
 */
export async function takeIn({ parcel }: Arrived): Promise<HandedIn | CallRefusal> {
	const { plan, contents, proof, clients, update } = parcel;
	const shown = { plan, contents, proof, hash: contentHash(parcel) };
	const answer = await call<{ ticket: string }>('/api/light', shown);
	if (!answer.ok) return answer.refusal;
	const base = location.origin.replace(/^http/, 'ws');
	const { bringFor } = await import('#lib/sync/followRelay.ts');
	return bringFor({ base, plan, ticket: answer.value.ticket, clients, update });
}
