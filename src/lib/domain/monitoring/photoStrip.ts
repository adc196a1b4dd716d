import type { FullReport } from './kinds.ts';

/** When a photo is taken from the same spot: the habit of section 1.10, in percent of the work. */
export const PHOTO_STAGES = [0, 30, 50, 80, 100] as const;

export interface Photo {
	/** The reference it is kept under. */
	photo: string;
	/** The percent of the work it shows. */
	percent: number;
	day: string;
}

/** One place of the strip. */
export interface PhotoStage {
	stage: (typeof PHOTO_STAGES)[number];
	photos: Photo[];
	/** The work has come past here and nobody took a photo. */
	missing: boolean;
}

/** The photos of one activity as a strip; `reports` are its own, oldest first. A photo stands at the last stage it has reached. */
export function photoStrip(reports: readonly FullReport[]): PhotoStage[] {
	const photos = reports.flatMap(({ day, photos = {} }) =>
		Object.entries(photos).map(([photo, percent]) => ({ photo, percent, day }))
	);
	const done = Math.max(-1, ...reports.map(({ physical }) => physical));
	return PHOTO_STAGES.map((stage, at) => {
		const next = PHOTO_STAGES[at + 1] ?? Infinity;
		const here = photos
			.filter(({ percent }) => percent >= stage && percent < next)
			.sort((a, b) => a.percent - b.percent); // stable: then by day
		return { stage, photos: here, missing: here.length === 0 && done >= stage };
	});
}
