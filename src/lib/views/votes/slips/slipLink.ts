/** What the QR of a slip holds: the hall's address, and behind the # what no server sees: the join code and the slip's own. */
export function slipLink(
	hall: string | undefined,
	join: string | undefined,
	slip: string
): string | undefined {
	return hall && join ? `${hall}/slip#${join}.${slip.replaceAll('-', '')}` : undefined;
}

/** Splits what is printed into pages of so many; the last one may have fewer. */
export function pagesOf<T>(all: readonly T[], each: number): T[][] {
	const pages = Math.ceil(all.length / each);
	return Array.from({ length: pages }, (_, at) => all.slice(at * each, (at + 1) * each));
}
