import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { yes } from '../../../../tests/support/plans.ts';
import { addIdea } from '../ideas/ideas.ts';
import { meToo } from '../ideas/meToo.ts';
import { planIn } from '../plan.ts';
import { beginTree, rewordProblem } from '../problems/problems.ts';
import { treesOf } from '../problems/tree.ts';
import { historyOf, historyOfRecord } from './history.ts';
import { momentsOf, planAt, shortened } from './replay.ts';
import { meet, sitting, texts } from '../../../../tests/support/sitting.ts';

test('[HISTORY-1] who changed what, and in which ten minutes, is known from the plan alone', () => {
	const { minutes, stamp, desk, ana, budi } = sitting();
	minutes.now = 14;
	const idea = yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	meet(desk, ana, budi);
	minutes.now = 31;
	yes(meToo(budi, idea, true, 'budi'));
	yes(beginTree(desk, 'Sulit air', stamp('lead'), { core: 'p0', ideas: [idea] }));
	meet(desk, ana, budi);

	const fresh = planIn(new Y.Doc());
	Y.applyUpdate(fresh.doc, Y.encodeStateAsUpdate(desk.doc));
	const told = historyOf(fresh).map(({ by, at, root, id, made }) => [
		by,
		at?.slice(11, 16),
		root,
		id,
		made
	]);
	expect(told).toContainEqual(['ana', '09:14', 'ideas', idea, true]);
	expect(told).toContainEqual(['budi', '09:31', 'supports', `${idea}:budi`, true]);
	expect(told).toContainEqual(['lead', '09:31', 'problems', 'p0', true]);
	expect(historyOf(fresh)).toEqual(historyOf(budi));
});

test('[HISTORY-1] on a phone that is passed on, each hand signs for itself', () => {
	const { stamp, desk, ana } = sitting();
	yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	const second = yes(addIdea(ana, { text: 'Jalan rusak' }, stamp('nenek')));
	yes(addIdea(ana, { text: 'Lampu' }, stamp('ana')));
	meet(desk, ana);
	expect(historyOfRecord(desk, 'ideas', second)).toMatchObject([{ by: 'nenek', made: true }]);
	expect(historyOf(desk).filter(({ by, root }) => by === 'ana' && root === 'ideas')).toHaveLength(
		2
	);
});

test('[HISTORY-2] a sitting can be seen again, moment by moment', () => {
	const { log, stamp, desk, ana } = sitting();
	yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	yes(addIdea(ana, { text: 'Jalan rusak' }, stamp('ana')));
	meet(desk, ana);
	yes(beginTree(desk, 'Sulit air', stamp('lead'), { core: 'p0', ideas: [] }));
	yes(rewordProblem(desk, 'p0', 'Sulit air bersih', 'lead'));

	const moments = momentsOf(log);
	expect(moments.map(({ by }) => by)).toEqual(['lead', 'ana', 'ana', 'lead', 'lead']);
	const views = moments.map(({ upTo }) => [
		texts(planAt(log, upTo)).length,
		treesOf(planAt(log, upTo))[0]?.core.text
	]);
	expect(views).toEqual([
		[0, undefined],
		[1, undefined],
		[2, undefined],
		[2, 'Sulit air'],
		[2, 'Sulit air bersih']
	]);
	expect(moments.at(-1)?.spots).toEqual([{ root: 'problems', id: 'p0', field: 'text' }]);
});

test('[HISTORY-2] a broken update in the log hides nothing of the others', () => {
	const { log, stamp, ana } = sitting();
	yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	log.splice(1, 0, new Uint8Array([1, 2, 3, 255]));
	expect(texts(planAt(log, log.length))).toEqual(['Air mati']);
	expect(momentsOf(log)).toHaveLength(2);
});

test('[HISTORY-5] a log is shortened to what each hand did in ten minutes, and no word of it is lost', () => {
	const { log, minutes, stamp, desk, ana } = sitting();
	for (let n = 0; n < 20; n++) {
		minutes.now = n;
		yes(addIdea(ana, { text: `Air mati ${n}` }, stamp('ana')));
	}
	meet(desk, ana);
	yes(beginTree(desk, 'Sulit air', stamp('lead'), { core: 'p0', ideas: [] }));
	yes(rewordProblem(desk, 'p0', 'Lain', 'lead'));
	const short = shortened(log);
	expect(short).toHaveLength(4);
	const end = planAt(short, short.length);
	expect(Y.encodeStateVector(end.doc)).toEqual(Y.encodeStateVector(planAt(log, log.length).doc));
	expect(texts(planAt(short, 2))).toHaveLength(10);
	expect(short.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(
		log.reduce((sum, { length }) => sum + length, 0)
	);
});
