import type * as Y from 'yjs';

import { wholeIn } from '../shared/whole.ts';

type Raw = Record<string, unknown>;

/** From one version of a thing's record to the next: gets the keys, answers with those that are different. */
export type Lift = (raw: Raw) => Raw;

/** Each step by its place: the first makes a version 2 of a version 1. None was needed yet. */
export const LIFTS: readonly Lift[] = [];

/** The version this app writes. */
export const THING_VERSION = LIFTS.length + 1;

/** A record as this app understands it, or `newer` for one of an app to come. */
export function lifted(raw: Raw, lifts: readonly Lift[] = LIFTS): Raw | 'newer' {
	const version = raw['v'] === undefined ? 1 : wholeIn(raw['v'], 1, 1_000);
	if (version === undefined || version > lifts.length + 1) return 'newer';
	const now = lifts.slice(version - 1).reduce((at, lift) => ({ ...at, ...lift(at) }), raw);
	return { ...now, v: lifts.length + 1 };
}

/** Writes a record on in this app's version before something in it is changed. Call inside a change. */
export function liftIn(record: Y.Map<unknown>, lifts: readonly Lift[] = LIFTS): void {
	const raw: Raw = Object.fromEntries(record.entries());
	const now = lifted(raw, lifts);
	if (now === 'newer') return;
	for (const [key, value] of Object.entries(now)) {
		if (raw[key] === value) continue;
		if (value === undefined) record.delete(key);
		else record.set(key, value);
	}
}
