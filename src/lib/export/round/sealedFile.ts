import * as v from 'valibot';

import type { Plan } from '#lib/domain/plan.ts';
import { compare } from '#lib/domain/shared/stamp.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import { ofRound, recordsIn } from '#lib/domain/votes/sealed/ledger.ts';
import type { Verified } from '#lib/domain/votes/sealed/record.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { sealedRoundsIn } from '#lib/domain/votes/sealed/sealedRounds.ts';
import { verified } from '#lib/domain/votes/sealed/signing.ts';
import { nameOf } from '#lib/domain/votes/sealed/text.ts';

import { readJsonFile } from './jsonFile.ts';

/** What a file of a sealed round says it is. */
export const SEALED_FORMAT = 'rembuk-sealed/1';

const sealedFile = v.strictObject({
	format: v.literal(SEALED_FORMAT),
	/** The opening record: its canonical JSON, as text. */
	open: v.string(),
	/** Every other record of the round, late ones too, in the order of their names. */
	records: v.array(v.string())
});

/** A sealed round as a file: every record word for word as it was signed, one a line, for anybody to count again. */
export function sealedFileOf(plan: Plan, box: BallotBox | undefined, round: SealedRound): string {
	const all = recordsIn(plan, box);
	const open = all.find(({ name }) => name === round.name)?.text ?? '';
	const records = ofRound(all, round.name).map(({ text }) => text);
	return `${JSON.stringify({ format: SEALED_FORMAT, open, records }, null, '\t')}\n`;
}

/**
 * Reads a sealed round from its file and checks every signature. Throws `MalformedFile`, naming the line and the record,
 * if a single one is not word for word what somebody signed, or is of another round.
 */
export function readSealedFile(text: string): SealedRound {
	const { value, malformed } = readJsonFile(sealedFile, text);
	const read = (record: string, path: (string | number)[]): Verified => {
		const found = verified(nameOf(record), record);
		if (!found) throw malformed(path, 'this is not what its key has signed');
		return found;
	};
	const open = read(value.open, ['open']);
	if (open.record.type !== 'open') throw malformed(['open'], 'this does not open a round');
	const records = value.records.map((one, i) => {
		const found = read(one, ['records', i]);
		if (ofRound([found], open.name).length === 0) {
			throw malformed(['records', i], 'this belongs to another round');
		}
		return found;
	});
	const byName = new Map([open, ...records].map((record) => [record.name, record]));
	const [round] = sealedRoundsIn([...byName.values()].sort((a, b) => compare(a.name, b.name)));
	if (!round) throw malformed(['open'], 'a round cannot be opened like this');
	return round;
}
