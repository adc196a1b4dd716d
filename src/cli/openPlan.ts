import { openAsBlob } from 'node:fs';

import * as Y from 'yjs';

import { planIn, type Plan } from '#lib/domain/plan.ts';
import { boxIn, type BallotBox } from '#lib/domain/votes/box.ts';
import type { RembukRefusal } from '#lib/export/rembuk/openRembuk.ts';
import { openWithMedia, type MediaInFile } from '#lib/export/rembuk/openWithMedia.ts';

import { mustBeFile } from './files.ts';
import { refuseFile } from './failing.ts';

/** A plan out of a file. */
export interface OpenedPlan {
	/** The plan's own id, as its address has it. */
	id: string;
	plan: Plan;
	/** Its ballots, where the file holds them. */
	box?: BallotBox;
	/** When the file was made, ISO 8601. */
	createdAt: string;
	/** The photos and recordings the file holds beside the plan, read one by one. */
	media?: MediaInFile;
}

const WHY: Record<RembukRefusal, string> = {
	'not-a-rembuk-file': 'this is not a .rembuk file.',
	'damaged-file': 'the file is damaged or was cut off.',
	'newer-file': 'a newer Rembuk made this file.',
	'file-too-large': 'the file is too large: 50 MB without its photos is the most.'
};

/** Opens a `.rembuk` file, or says in one sentence why not. Its photos stay on the disk: only the plan has to fit 50 MB. */
export async function openPlan(file: string): Promise<OpenedPlan> {
	mustBeFile(file);
	const opened = await openWithMedia(await openAsBlob(file));
	if (!opened.ok) return refuseFile(file, WHY[opened.refusal]);
	const { manifest, plan, ballots, media } = opened.value;
	return {
		id: manifest.plan,
		createdAt: manifest.createdAt,
		plan: planIn(docOf(file, plan)),
		...(media.names.length > 0 && { media }),
		...(ballots && { box: boxIn(docOf(file, ballots)) })
	};
}

/** A document with this update in it. Bytes that pass for an update may still be none. */
export function docOf(file: string, ...updates: Uint8Array[]): Y.Doc {
	const doc = new Y.Doc();
	try {
		for (const update of updates) Y.applyUpdate(doc, update);
	} catch {
		refuseFile(file, WHY['damaged-file']);
	}
	return doc;
}
