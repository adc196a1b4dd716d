import { expect, test } from 'vitest';

import { apart, sealedHall } from '../../../../tests/support/sealedHall.ts';
import { MalformedFile } from '../malformedFile.ts';
import { readSealedFile, sealedFileOf } from './sealedFile.ts';

function sealedVillage() {
	const hall = sealedHall();
	hall.cast(0, { dots: { road: 2, pipe: 1 } });
	hall.cast(1, { dots: { pipe: 2 } });
	hall.cast(1, { dots: { pipe: 1 } });
	hall.cast(2, { dots: {} });
	hall.propose();
	hall.agree();
	hall.close();
	hall.sign();
	return hall;
}

test('[CLI-11] a sealed round read from its file is the round every device has, with the same result and hash', () => {
	const hall = sealedVillage();
	const text = sealedFileOf(hall.plan, hall.box, hall.round());
	const read = readSealedFile(text);
	expect(read).toEqual(hall.round());
	expect(read.state).toBe('sealed');
	expect(read.outcome?.result.people).toEqual({ counted: 2, blank: 1, invalid: 0, hands: 0 });
	expect(read.outcome?.hash).toBe(hall.round().outcome?.hash);
	expect(sealedFileOf(apart(hall).plan, apart(hall).box, hall.round())).toBe(text);
});

test('[CLI-12] a letter changed in any record is found, and the record is named with its line', () => {
	const { plan, box, round } = sealedVillage();
	const text = sealedFileOf(plan, box, round());
	const lines = text.split('\n');
	const at = lines.findIndex((line) => line.includes('\\"pipe\\":1,'));
	expect(at).toBeGreaterThan(3);
	const forged = lines.with(at, lines[at]!.replace('\\"pipe\\":1,', '\\"pipe\\":2,')).join('\n');
	expect(() => readSealedFile(forged)).toThrow(MalformedFile);
	expect(() => readSealedFile(forged)).toThrow(
		`line ${at + 1}: records[${at - 4}]: this is not what its key has signed.`
	);
	const question = text.replace('What comes first?', 'What comes last?');
	expect(() => readSealedFile(question)).toThrow(
		'line 3: open: this is not what its key has signed.'
	);
});

test('[CLI-12] records of another round, no opening, and another form are refused in their line', () => {
	const { plan, box, round } = sealedVillage();
	const own = JSON.parse(sealedFileOf(plan, box, round())) as { open: string; records: string[] };
	const other = sealedHall({ called: 'other' });
	const foreign = JSON.parse(sealedFileOf(other.plan, other.box, other.round())) as typeof own;
	const fileOf = (file: object) =>
		JSON.stringify({ format: 'rembuk-sealed/1', ...file }, null, '\t');
	expect(readSealedFile(fileOf(foreign)).state).toBe('open');
	const mixed = fileOf({ open: foreign.open, records: own.records.slice(0, 1) });
	expect(() => readSealedFile(mixed)).toThrow('line 5: records[0]: this belongs to another round.');
	const closed = fileOf({ open: own.records[0], records: [] });
	expect(() => readSealedFile(closed)).toThrow('line 3: open: this does not open a round.');
	expect(() => readSealedFile(fileOf({ open: own.open }))).toThrow('records');
});

test('[CLI-11] with a listed paper left out of the file nothing is counted', () => {
	const { plan, box, round } = sealedVillage();
	const own = JSON.parse(sealedFileOf(plan, box, round())) as { records: string[] };
	const records = own.records.filter((record) => !record.includes('"road":2'));
	const read = readSealedFile(JSON.stringify({ ...own, records }));
	expect([read.missing, read.outcome]).toEqual([1, undefined]);
});
