import type { RelayHello } from '#lib/session/relayApi.ts';

const A_MINUTE = 60_000;

/** A second copy as the relay tells the desk of it. */
export type SecondCopy = NonNullable<RelayHello['copies']>[number];

/** Somewhere a plan is kept. On the laptop that leads, this screen's disk and the relay's are one place. */
export type Place = 'laptop' | 'device' | 'server' | SecondCopy['kind'] | 'phones';

/** What is known of where the plan is. */
export interface Known {
	/** This screen stands on the laptop the relay runs on. */
	isHome: boolean;
	/** This browser can keep things, and all that was done here has arrived at the relay. */
	keeps: boolean;
	arrived: boolean;
	copies: readonly SecondCopy[];
	/** Phones that are connected. */
	phones: number;
	/** Milliseconds since 1970. */
	now: number;
}

/** Where all of the plan is now, each place that could be lost by itself counted once (KEEP-21). */
export function placesOf({ isHome, keeps, arrived, copies, phones, now }: Known): Place[] {
	const here: Place[] = isHome
		? keeps || arrived
			? ['laptop']
			: []
		: [...(keeps ? (['device'] as const) : []), ...(arrived ? (['server'] as const) : [])];
	if (!arrived) return here; // what waits here is nowhere else
	const second = copies.filter((copy) => isFresh(copy, now)).map(({ kind }) => kind);
	return [...here, ...second, ...(phones > 0 ? (['phones'] as const) : [])];
}

/** True for a copy that is made as it should be, somewhere that outlives the laptop's disk. */
export function isMade({ ok, at, why }: SecondCopy): boolean {
	return ok && at !== undefined && why !== 'same-disk';
}

/** True for such a copy that has everything. */
export function isWhole(copy: SecondCopy): boolean {
	return isMade(copy) && (copy.behind ?? 0) === 0;
}

/** In a busy hall a stick is always a little behind: it is written twice a minute. */
function isFresh(copy: SecondCopy, now: number): boolean {
	return isWhole(copy) || (isMade(copy) && now - (copy.at ?? 0) < A_MINUTE);
}

/** How the facilitator may feel about it. */
export type Calm = 'whole' | 'one' | 'waits' | 'unsafe';

/** In one word: kept in several places, in one, on its way, or nowhere yet. */
export function calmOf(known: Known): Calm {
	if (!known.arrived) return known.keeps ? 'waits' : 'unsafe';
	return placesOf(known).length > 1 ? 'whole' : 'one';
}
