import type * as Y from 'yjs';

import type { Decoded } from '../hooks/relayHook.ts';

/** What a participant may do in a room: put new things in and change the own ones, change anything, or only put in. */
export type Mode = 'add' | 'edit' | 'drop';

/** An update, the room it came to, and who sent it. */
export interface Work {
	update: Uint8Array;
	decoded: Decoded;
	doc: Y.Doc;
	mode: Mode;
	device: string;
	/** The client ids the device said it writes as; none if it never said so. */
	declared: ReadonlySet<number>;
	/** Whether it was sent to tell all that the room is missing: only then may it bring what others wrote. */
	isAnswer: boolean;
	/** A desk told this room all it had: what nobody owns is not missing here any more. */
	deskAnswered: boolean;
	/** How many more ids the device may own. */
	mayOwn: number;
	ownerOf(client: number): string | undefined;
	deepest: number;
}
