import { atom } from 'tldraw';

/** How a card stands out under a hand that links, on this screen only. */
export type Look = 'source' | 'target';

/** What a card's drawing reads beside its record: nothing of it is stored, and no record is written for it. */
export const looks = atom<ReadonlyMap<string, Look>>('how cards stand out', new Map());

/** What the screen around a board says about its cards, by their names on the board. */
export interface Signs {
	/** Cards on the way of the one in hand. */
	lit: ReadonlySet<string>;
	/** How many questions there are about a card. */
	questions: ReadonlyMap<string, number>;
}

/** Signs on the cards of this screen. None is stored either. */
export const signs = atom<Signs>('signs on cards', { lit: new Set(), questions: new Map() });

/** What becomes of the words when somebody has written in a card. */
export interface Writing {
	/** The words of a card as they are in the plan, for a hand that begins to write. */
	begin(shape: string): string | undefined;
	/** Puts what was written into the plan. */
	end(shape: string, text: string, seen: string): void;
}

/** Where written words go, as long as a board is shown. */
export const writing = atom<Writing | undefined>('where written words go', undefined);
