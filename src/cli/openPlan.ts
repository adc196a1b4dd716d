import * as Y from 'yjs';

import { planIn, type Plan } from '#lib/domain/plan.ts';
import { boxIn, type BallotBox } from '#lib/domain/votes/box.ts';
import { openRembuk, type RembukRefusal } from '#lib/export/rembuk/openRembuk.ts';
import { MEDIA_FOLDER } from '#lib/protocol/rembukMedia.ts';

import { readWhole } from './files.ts';
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
	/** How many photos and recordings the file holds beside the plan; commands leave them where they are. */
	media?: number;
}

const WHY: Record<RembukRefusal, string> = {
	'not-a-rembuk-file': 'this is not a .rembuk file.',
	'damaged-file': 'the file is damaged or was cut off.',
	'newer-file': 'a newer Rembuk made this file.',
	'file-too-large': 'the file is too large: 50 MB is the most.'
};

/** Opens a `.rembuk` file, or says in one sentence why not. */
export function openPlan(file: string): OpenedPlan {
	return openedFrom(file, readWhole(file));
}

/** The same, of bytes that are read already. */
export function openedFrom(file: string, bytes: Uint8Array): OpenedPlan {
	const opened = openRembuk(bytes);
	if (!opened.ok) return refuseFile(file, WHY[opened.refusal]);
	const { manifest, plan, ballots } = opened.value;
	const media = Object.keys(manifest.files).filter((path) => path.startsWith(MEDIA_FOLDER)).length;
	return {
		id: manifest.plan,
		createdAt: manifest.createdAt,
		plan: planIn(docOf(file, plan)),
		...(media > 0 && { media }),
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
