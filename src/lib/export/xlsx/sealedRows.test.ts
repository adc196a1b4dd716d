import { expect, test } from 'vitest';

import { sealedHall, type HallWish } from '../../../../tests/support/sealedHall.ts';
import { readBySecondReader, type ReadSheet } from '../fixtures/secondReader.ts';
import { exportWords } from '../words/exportWords.ts';
import { planWorkbook } from './planWorkbook.ts';
import { publishPapers } from '#lib/domain/votes/sealed/afterClosing.ts';

const AT = '2027-01-05T10:00:00Z';

const words = exportWords('en');

async function votesIn({ plan }: ReturnType<typeof sealedHall>): Promise<ReadSheet> {
	const sheets = await readBySecondReader(await planWorkbook(plan, words, { at: AT }));
	return sheets.find(({ name }) => name === words.sheets.votes)!;
}

const wordsIn = ({ cells }: ReadSheet) => [...cells.values()].map(({ text }) => text);

function hallWithTwo(wish: HallWish = {}) {
	const hall = sealedHall(wish);
	hall.cast(0, { dots: { pipe: 2, road: 1 } });
	hall.cast(1, { dots: { pipe: 1 } });
	return hall;
}

test('[EXPORT-16] a round with signed papers stands as every device counts it, with its code', async () => {
	const hall = hallWithTwo();
	hall.seal();
	publishPapers(hall.plan, hall.box, hall.round(), hall.desk, hall.stamp());
	const sheet = await votesIn(hall);
	const told = wordsIn(sheet);
	const at = told.indexOf('The pipe');
	expect(told.slice(at - 1, at + 3)).toEqual(['1', 'The pipe', '3', '2']);
	expect(told.some((text) => text.includes(hall.round().closing!.code))).toBe(true);
	expect(told).toContain('yes');
});

test('[EXPORT-16] of a sealed round that is open, or whose papers stay at the desk, no file tells how it stands', async () => {
	const open = wordsIn(await votesIn(hallWithTwo()));
	expect(open).not.toContain('The pipe');
	const kept = hallWithTwo({ published: 'desk' });
	kept.seal();
	const told = wordsIn(await votesIn(kept));
	expect(told).not.toContain('The pipe');
	expect(told.some((text) => text.includes('2 ballots are only on the laptop'))).toBe(true);
});

test('[VOTE-116] [VOTE-117] a workbook says which were equal, and how the announced rule told them apart', async () => {
	const tied = async (wish: HallWish) => {
		const hall = sealedHall(wish);
		hall.cast(0, { dots: { pipe: 1 } });
		hall.cast(1, { dots: { road: 1 } });
		hall.seal();
		publishPapers(hall.plan, hall.box, hall.round(), hall.desk, hall.stamp());
		return wordsIn(await votesIn(hall)).join('\n');
	};
	expect(await tied({ tieRule: ['supporters', 'cost'] })).toContain(
		'The pipe, The road are equal. First comes The pipe, by the rule that was read out (what costs less)'
	);
	const waiting = await tied({ tieRule: ['supporters', 'runoff', 'lot'] });
	expect(waiting).toContain('Nothing is chosen yet');
	expect(waiting).toContain('vote again between the equal ones. This step cannot be counted');
	expect(await tied({ tieRule: ['supporters'] })).toContain('All of them are chosen');
	expect(await tied({ tieRule: [] })).not.toContain('A tie');
});
