/** Where a second copy of every plan is kept: a hosted relay, or a folder, for instance on a stick. */
export const COPY_KINDS = ['upstream', 'backup'] as const;

/** A place from the list above. */
export type CopyKind = (typeof COPY_KINDS)[number];

/** What is wrong with a second copy. Each has words in every language. */
export const COPY_TROUBLES = [
	'not-there',
	'full',
	'read-only',
	'key-refused',
	'refused',
	'unreadable',
	'same-disk'
] as const;

/** A trouble from the list above. */
export type CopyTrouble = (typeof COPY_TROUBLES)[number];

/** How a second copy is doing, for the desk. */
export interface CopyState {
	kind: CopyKind;
	/** Whether it is made as it should be; not before it was tried. */
	ok: boolean;
	/** When something was last copied, milliseconds since 1970 by the relay's clock. */
	at?: number;
	/** What to look after; with `ok`, only worth knowing. */
	why?: CopyTrouble;
	/** How many rooms somebody was in have lines that are not in it yet; absent: none. */
	behind?: number;
}
