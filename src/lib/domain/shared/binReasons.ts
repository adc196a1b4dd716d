/** What stands as the reason where nobody wrote one: whoever made it took it back. */
export const TAKEN_BACK = 'taken-back';

/** The plan was brought back to a moment before it was made. */
export const RESTORED = 'restored';

/** Either of the two: a screen has words for it, and shows no code. */
export type BinCode = typeof TAKEN_BACK | typeof RESTORED;

/** Whether a reason is one of them. */
export function isBinCode(reason: string | undefined): reason is BinCode {
	return reason === TAKEN_BACK || reason === RESTORED;
}
