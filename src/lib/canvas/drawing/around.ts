import { atom } from 'tldraw';

/** Where the words of a thing come from and go to while somebody writes in it. */
export interface Words {
	/** What the field is called, in the language of the screen. */
	label: string;
	/** The words as they are in the plan. */
	begin(shape: string): string | undefined;
	/** Puts what was written into the plan. */
	end(shape: string, text: string, seen: string): void;
}

/** Where written words go, as long as a drawing is shown. */
export const words = atom<Words | undefined>('where words go', undefined);

/** Where each picture can be looked at on this device, by its hash. */
export const pictures = atom<ReadonlyMap<string, string>>('pictures', new Map());
