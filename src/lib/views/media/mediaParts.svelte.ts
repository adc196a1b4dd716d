import type { PARTS } from './parts.ts';

/** What shows and takes photos, once it was asked for: no screen's first words wait for it. */
class MediaParts {
	now = $state.raw<typeof PARTS>();

	/** Fetches it. Where that cannot be, words go without photos, and the next screen asks again. */
	want(): void {
		import('../frame/phoneLater.ts')
			.then(({ MEDIA }) => MEDIA())
			.then(
				({ PARTS: parts }) => (this.now = parts),
				() => undefined
			);
	}
}

/** The one set of them of this device. */
export const mediaParts = new MediaParts();
