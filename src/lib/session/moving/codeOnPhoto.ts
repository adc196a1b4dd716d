import { codeIn } from '#lib/aside/bridge/codeIn.ts';

/**
 * What the code on a photo says, in whichever size it can be read first. Read by the page itself: a worker would have
 * to be fetched from a laptop that is not there any more.
 */
export function codeOnPhoto(sizes: readonly ImageData[]): string | undefined {
	for (const size of sizes) {
		const text = codeIn(size);
		if (text !== undefined) return text;
	}
	return undefined;
}
