import type { RecordName } from '#lib/domain/votes/sealed/record.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';

/** What was said so far of the papers a seed drew: true for one that says the same as what was typed. */
export interface ComparingDraft {
	seed: string;
	said: Record<RecordName, boolean>;
}

/** What was begun on this device for the closing that stands, if anything (VOTE-110). Of another closing nothing is taken over. */
export function comparingHere(round: SealedRound): ComparingDraft | undefined {
	try {
		const kept: unknown = JSON.parse(draftIn(keyOf(round)) || 'null');
		return isDraft(kept) ? kept : undefined;
	} catch {
		return undefined; // not what we wrote
	}
}

/** Keeps it; nothing leaves no trace. */
export function keepComparing(round: SealedRound, draft: ComparingDraft | undefined): void {
	keepDraft(keyOf(round), draft ? JSON.stringify(draft) : '');
}

function keyOf({ name, closing }: SealedRound): string {
	return `compare.${closing?.name ?? name}`;
}

function isDraft(kept: unknown): kept is ComparingDraft {
	if (typeof kept !== 'object' || kept === null) return false;
	const { seed, said } = kept as Partial<ComparingDraft>;
	if (typeof seed !== 'string' || typeof said !== 'object' || said === null) return false;
	return Object.values(said).every((one) => typeof one === 'boolean');
}
