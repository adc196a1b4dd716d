/**
 * Where a slip's secret, its public key and the ballot begun with it lie while one voter holds this phone:
 * in this tab's session storage and nowhere else (VOTE-90). It outlives a reload, and a browser that put the page to
 * sleep; another tab, and whoever opens the browser tomorrow, finds nothing. No other place is used, so that "next
 * person" has one thing to wipe.
 */
const NAME = 'rembuk.slip';

/** What lies in the drawer. All of it belongs to one slip. */
export interface Slip {
	/** The slip's own 16 characters: gone as soon as they are not needed any more. */
	code?: string;
	/** Its public key, by which the phone knows what became of the ballot. */
	key?: string;
	/** The ballot being filled in, and of which round. */
	draft?: { of: string; text: string };
	/** When the secret goes by itself, milliseconds. */
	leavesAt?: number;
}

/** What a storage that is full or switched off did not take: gone with the page. */
let inTab: Slip | undefined;

/** What lies in the drawer of this tab. */
export function slipHere(): Slip {
	if (inTab) return inTab;
	try {
		return JSON.parse(sessionStorage.getItem(NAME) ?? '{}') as Slip;
	} catch {
		return {};
	}
}

/** Puts something into the drawer in place of all that was there. Nothing in it: no trace is left. */
export function keepSlip(slip: Slip): void {
	const isEmpty = Object.keys(slip).length === 0;
	try {
		if (isEmpty) sessionStorage.removeItem(NAME);
		else sessionStorage.setItem(NAME, JSON.stringify(slip));
		inTab = undefined;
	} catch {
		inTab = isEmpty ? undefined : slip;
	}
}
