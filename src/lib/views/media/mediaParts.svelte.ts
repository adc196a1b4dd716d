import type { MEDIA } from '../frame/phoneLater.ts';
import { untilHere } from '../frame/untilHere.ts';

/** What shows and takes photos, and a card's tools, once they were asked for: no screen's first words wait for them. */
class MediaParts {
	now = $state.raw<Awaited<ReturnType<typeof MEDIA>>>();
	#isWanted = false;

	/** Fetches it, again and again where that cannot be: until then words stand alone. */
	want(): void {
		if (this.#isWanted) return;
		this.#isWanted = true;
		const fetch = async () => (await import('../frame/phoneLater.ts')).MEDIA();
		untilHere(fetch, { here: (parts) => (this.now = parts), lost: () => undefined });
	}
}

/** The one set of them of this device. */
export const mediaParts = new MediaParts();
