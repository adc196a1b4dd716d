import { expect, test } from 'vitest';

import { yes } from '../../../../../tests/support/plans.ts';
import { sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { amendSealed, publishPapers } from './afterClosing.ts';
import { comparisonsOf, drawnIn, needsDraw, recordComparison, typedIn } from './comparing.ts';
import { ofRound, recordsIn } from './ledger.ts';
import type { RecordName } from './record.ts';
import { signed } from './signing.ts';

type Hall = ReturnType<typeof sealedHall>;

/** A sealed hall where so many of the papers were typed; one more person used a phone. */
function hallWith(typed: number) {
	const hall = sealedHall({ printed: typed + 2 });
	const names = Array.from({ length: typed }, (_, slip) =>
		hall.cast(slip, { dots: { pipe: 1 } }, { how: 'paper' })
	);
	hall.cast(typed, { dots: { road: 1 } });
	hall.seal();
	return { hall, names: names.sort() };
}
const typedOf = ({ plan, box, name, round }: Hall) =>
	typedIn(ofRound(recordsIn(plan, box), name), round().closing!);
const compare = (
	{ plan, box, desk, stamp, round }: Hall,
	seed: string,
	differ: RecordName[] = []
) => recordComparison(plan, box, round(), { seed, differ }, desk, stamp());
const found = ({ plan, box, round }: Hall) => comparisonsOf(plan, box, round());

test('[VOTE-103] a few typed papers are all compared, and how many differ is kept', () => {
	const { hall, names } = hallWith(3);
	expect(typedOf(hall).map(({ name }) => name)).toEqual(names);
	expect(needsDraw(names)).toBe(false);
	yes(compare(hall, '', [names[1]!]));
	expect(found(hall)).toMatchObject([
		{ version: 1, typed: 3, compared: 3, differ: [{ name: names[1] }] }
	]);
	yes(compare(hall, '')); // a second look does not undo the first
	expect(
		found(hall)
			.map(({ differ }) => differ.length)
			.sort()
	).toEqual([0, 1]);
});

test('[VOTE-103] of many a seed draws thirty, and without one nothing is compared', () => {
	const { hall, names } = hallWith(34);
	expect(compare(hall, ' ')).toEqual({ ok: false, refusal: 'needs-a-draw' });
	const drawn = drawnIn(typedOf(hall), '4 1 3');
	const left = names.find((name) => drawn.every((paper) => paper.name !== name))!;
	expect(compare(hall, '4 1 3', [left])).toEqual({ ok: false, refusal: 'unknown-slip' });
	yes(compare(hall, ' 4 1 3 ', [drawn[0]!.name]));
	expect(found(hall)).toMatchObject([{ seed: '4 1 3', typed: 34, compared: 30 }]);
});

test('[VOTE-103] a desk that compared papers of its own choice, or of none, has compared nothing', () => {
	const { hall, names } = hallWith(3);
	const said = { type: 'compared', open: hall.name, of: hall.round().closing!.name } as const;
	const usual = { ...said, seed: '', differ: [], at: '2027-01-01T00:00:00Z' };
	const odd = [
		signed({ ...usual, papers: names.slice(1) }, hall.desk),
		signed({ ...usual, papers: [...names].reverse() }, hall.desk),
		signed({ ...usual, papers: names }, hall.witnesses[0]!),
		signed({ ...usual, papers: names, of: hall.name }, hall.desk)
	];
	for (const { name, text } of odd) hall.plan.ledger.set(name, text);
	expect(found(hall)).toEqual([]);
});

test('[VOTE-103] only the desk compares, only after closing, and an amendment leaves what was found', () => {
	const open = sealedHall();
	open.cast(0, { dots: { pipe: 1 } }, { how: 'paper' });
	expect(compare(open, '')).toEqual({ ok: false, refusal: 'not-closed' });
	const { hall, names } = hallWith(2);
	const { plan, box, witnesses, stamp } = hall;
	const other = recordComparison(
		plan,
		box,
		hall.round(),
		{ seed: '', differ: [] },
		witnesses[0]!,
		stamp()
	);
	expect(other).toEqual({ ok: false, refusal: 'not-the-desk' });
	yes(compare(hall, '', [names[0]!]));
	const fewer = { why: 'typed wrongly', papers: hall.round().closing!.papers.slice(1) };
	yes(amendSealed(plan, box, hall.round(), fewer, hall.desk, stamp()));
	hall.sign();
	expect(found(hall)).toMatchObject([{ version: 1, compared: 2 }]);
	yes(publishPapers(plan, box, hall.round(), hall.desk, stamp()));
	expect(hall.round().outcome).toBeDefined();
});
