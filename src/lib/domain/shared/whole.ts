/** A whole number from `least` to `most`, or nothing. */
export function wholeIn(value: unknown, least: number, most: number): number | undefined {
	return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most
		? Number(value)
		: undefined;
}
