import { strToU8 } from 'fflate';
import * as Y from 'yjs';

import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { PLAN_VERSION } from '#lib/domain/migrations/version.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import { packParts, type Part } from '#lib/protocol/rembuk.ts';
import { withMedia, type PackedPiece } from '#lib/protocol/rembukMedia.ts';

import { activitiesCsv } from '../csv/activitiesCsv.ts';
import { planJson } from '../json/planJson.ts';
import type { ExportWords } from '../words/words.ts';

/** What goes into a backup. */
export interface Packing {
	plan: Plan;
	/** The plan's id, as the address has it. */
	id: string;
	/** The ballots, only where they are asked for: with them, somebody could see who chose what. */
	box?: BallotBox;
	/** For the table beside the plan. */
	words: ExportWords;
	/** When it is made, ISO 8601. */
	createdAt: string;
	/** Photos and recordings that will stand behind it, see `packWithMedia`. */
	media?: readonly PackedPiece[];
}

/**
 * Packs a whole plan into one `.rembuk` file: the plan itself, with all its history and its private cards, as the
 * laptop has it, and beside it what people and other programs can read. The same plan gives the same bytes.
 */
export function packRembuk({
	plan,
	id,
	box,
	words,
	createdAt,
	media = []
}: Packing): Uint8Array<ArrayBuffer> {
	const files: Partial<Record<Part, Uint8Array>> = {
		'plan.yjs': Y.encodeStateAsUpdate(plan.doc),
		...(box && { 'ballots.yjs': Y.encodeStateAsUpdate(box.doc) }),
		'plan.json': strToU8(JSON.stringify(planJson(plan), null, '\t')),
		'activities.csv': strToU8(activitiesCsv(plan, words))
	};
	const { title, village, language } = meetingOf(plan);
	const planVersion = Number(plan.meta.get('version') ?? PLAN_VERSION);
	const about = { plan: id, title, village, language, planVersion, createdAt };
	return packParts(files, about, { media });
}

/** The same with photos and recordings behind it, to be joined by the caller: they may be larger than a memory (MEDIA-37). */
export function packWithMedia<C extends Blob | Uint8Array>(
	packing: Packing & { media: readonly PackedPiece<C>[] }
): (Uint8Array<ArrayBuffer> | C)[] {
	const media = [...packing.media].sort((a, b) => (a.name < b.name ? -1 : 1));
	return withMedia(packRembuk({ ...packing, media }), media);
}
