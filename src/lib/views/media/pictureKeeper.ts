import { mediaOf } from '#lib/session/mediaOf.ts';
import { prepareImage } from '#lib/session/prepareImage.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import type { PictureKeeper } from '../drawing/drawingScreen.svelte.ts';
import type { PictureSource } from '../drawing/pictures.svelte.ts';

/** Pictures of a sheet: made small, kept here first and sent like photos (MEDIA-24). */
export function pictureKeeper(session: Session): PictureKeeper {
	return {
		...pictureSource(session),
		async keep(file) {
			const small = await prepareImage(file);
			if (!small.ok) return small;
			const { blob, width, height } = small.value;
			const kept = await (await mediaOf(session)).keep(blob);
			return kept.ok ? { ok: true, value: { hash: kept.value, width, height } } : kept;
		}
	};
}

/** Finds pictures on this device or at the laptop, for screens that only show them. */
export function pictureSource(session: Session): PictureSource {
	return { urlOf: async (hash) => (await mediaOf(session)).urlOf(hash) };
}
