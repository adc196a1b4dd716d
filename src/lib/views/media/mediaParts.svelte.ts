import type { MEDIA } from '../frame/phoneLater.ts';
import { untilHere } from '../frame/untilHere.ts';

let now = $state.raw<Awaited<ReturnType<typeof MEDIA>>>();
let isWanted = false;

/**
 * What shows and takes photos, and a card's tools, once they were asked for: no screen's first words wait for them. The
 * one set of them of this device.
 */
export const mediaParts = {
	get now() {
		return now;
	},
	/** Fetches it, again and again where that cannot be: until then words stand alone. */
	want(): void {
		if (isWanted) return;
		isWanted = true;
		const fetch = async () => (await import('../frame/phoneLater.ts')).MEDIA();
		untilHere(fetch, { here: (parts) => (now = parts), lost: () => undefined });
	}
};
