import { strToU8, zipSync } from 'fflate';
import * as Y from 'yjs';

import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { PLAN_VERSION } from '#lib/domain/migrations/version.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';

import { activitiesCsv } from '../csv/activitiesCsv.ts';
import { planJson } from '../json/planJson.ts';
import type { ExportWords } from '../words/words.ts';
import { checkOf, fingerprintOf, REMBUK_VERSION, type Manifest, type Part } from './manifest.ts';

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
}

/**
 * Packs a whole plan into one `.rembuk` file: the plan itself, with all its history and its private cards, as the
 * laptop has it, and beside it what people and other programs can read. The same plan gives the same bytes.
 */
export function packRembuk({ plan, id, box, words, createdAt }: Packing): Uint8Array {
	const files: Partial<Record<Part, Uint8Array>> = {
		'plan.yjs': Y.encodeStateAsUpdate(plan.doc),
		...(box && { 'ballots.yjs': Y.encodeStateAsUpdate(box.doc) }),
		'plan.json': strToU8(JSON.stringify(planJson(plan), null, '\t')),
		'activities.csv': strToU8(activitiesCsv(plan, words))
	};
	const { title, village, language } = meetingOf(plan);
	const manifest: Omit<Manifest, 'check'> = {
		format: 'rembuk',
		version: REMBUK_VERSION,
		plan: id,
		title,
		village,
		language,
		planVersion: Number(plan.meta.get('version') ?? PLAN_VERSION),
		createdAt,
		files: Object.fromEntries(
			Object.entries(files).map(([name, bytes]) => [name, fingerprintOf(bytes)])
		)
	};
	const written = JSON.stringify({ ...manifest, check: checkOf(manifest) }, null, '\t');
	const first = { 'manifest.json': strToU8(written) };
	return zipSync({ ...first, ...files }, { level: 6, mtime: new Date(1980, 0, 1) });
}
