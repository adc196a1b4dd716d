import { expect, test } from 'vitest';
import { yes } from '../../../../tests/support/plans.ts';
import { addIdea, ideasOf } from '../ideas/ideas.ts';
import { meToo } from '../ideas/meToo.ts';
import { supportersOf } from '../ideas/supports.ts';
import { addActivity, binnedActivitiesOf } from '../actions/activities.ts';
import { RISKS } from '../actions/kinds.ts';
import { addCluster } from '../ideas/clusters.ts';
import { dissolvedClustersOf } from '../ideas/grouped.ts';
import { objectivesOf, turnOver } from '../objectives/objectives.ts';
import { meetingOf } from '../meeting/meeting.ts';
import { moveTo } from '../meeting/moving.ts';
import { hasBegun } from '../plan.ts';
import { addProblem, beginTree, rewordProblem } from '../problems/problems.ts';
import { hiddenProblemsOf, problemsOf } from '../problems/cards.ts';
import { bringBackProblem } from '../problems/merging.ts';
import { binProblem } from '../problems/setAside.ts';
import { treesOf } from '../problems/tree.ts';
import { addTo, setIn } from '../shared/records.ts';
import { rowsOf } from '../shared/rows.ts';
import { planAt, shortened } from './replay.ts';
import { restoreMoment, takeBackDevice, takeBackPerson } from './restore.ts';
import { meet, sitting, texts } from '../../../../tests/support/sitting.ts';

test('[HISTORY-3] a moment is restored as new changes, and the way there stays', () => {
	const { log, stamp, desk } = sitting();
	yes(beginTree(desk, 'Sulit air', stamp('lead'), { core: 'p0', ideas: [] }));
	yes(addProblem(desk, 'Pipa bocor', { side: 'causes', on: 'p0' }, stamp('lead')));
	const upTo = log.length;
	const then = JSON.stringify(
		treesOf(desk).map(({ core, causes }) => [core.text, causes.map((c) => c.card.text)])
	);
	const [leak] = problemsOf(desk).filter(({ text }) => text === 'Pipa bocor');
	yes(rewordProblem(desk, 'p0', 'Sesuatu yang lain', 'lead'));
	yes(binProblem(desk, leak!.id, 'lead'));
	yes(addIdea(desk, { text: 'Kemudian' }, stamp('lead')));
	yes(addTo(desk, RISKS, { text: 'Longsor' }, stamp('lead')));

	const size = log.length;
	yes(restoreMoment(desk, log.slice(), upTo, 'lead'));
	expect(
		JSON.stringify(
			treesOf(desk).map(({ core, causes }) => [core.text, causes.map((c) => c.card.text)])
		)
	).toBe(then);
	expect(texts(desk)).toEqual([]);
	expect(ideasOf(desk)).toMatchObject([{ text: 'Kemudian', status: 'binned', reason: 'restored' }]);
	expect(rowsOf(desk, RISKS)).toEqual([]);
	expect(log.length).toBeGreaterThan(size);
	expect(treesOf(planAt(log, size))[0]?.core.text).toBe('Sesuatu yang lain');
	expect(restoreMoment(desk, log, 0, 'lead')).toEqual({ ok: false, refusal: 'no-such-moment' });
});

test('[HISTORY-4] what one device did is taken back, and what others did stays', () => {
	const { log, stamp, desk, ana, budi } = sitting();
	const good = yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	const risk = yes(addTo(desk, RISKS, { text: 'Longsor', owner: 'Desa' }, stamp('lead')));
	meet(desk, ana, budi);
	const bad = yes(addIdea(budi, { text: 'Iklan' }, stamp('budi')));
	yes(meToo(budi, good, true, 'budi'));
	yes(setIn(budi, RISKS, risk, { owner: 'Bukan desa', text: 'xx' }, 'budi'));
	meet(desk, ana, budi);
	yes(meToo(ana, bad, true, 'ana'));
	yes(setIn(desk, RISKS, risk, { likelihood: 4 }, 'lead'));
	meet(desk, ana, budi);

	yes(takeBackDevice(desk, log, budi.doc.clientID, 'lead'));
	meet(desk, ana, budi);
	for (const plan of [desk, ana, budi]) {
		expect(texts(plan)).toEqual(['Air mati']);
		expect(ideasOf(plan).find(({ id }) => id === bad)).toMatchObject({ reason: 'taken-back' });
		expect(supportersOf(plan).get(good)?.size ?? 0).toBe(0);
		expect(rowsOf(plan, RISKS)).toMatchObject([{ text: 'Longsor', owner: 'Desa', likelihood: 4 }]);
	}
	expect(takeBackDevice(desk, log, 1, 'lead')).toEqual({
		ok: false,
		refusal: 'nothing-to-take-back'
	});
});

test('[HISTORY-4] a person is taken back on every device, and nobody else with them', () => {
	const { log, stamp, desk, ana, budi } = sitting();
	yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	yes(addIdea(ana, { text: 'Kata kasar' }, stamp('tamu')));
	yes(addIdea(budi, { text: 'Kata kasar lagi' }, stamp('tamu')));
	meet(desk, ana, budi);
	yes(takeBackPerson(desk, log, 'tamu', 'lead'));
	expect(texts(desk)).toEqual(['Air mati']);
});

test('[HISTORY-4] cards, objectives, groups and lines of one device go to the bin, each in its own way, and can come back', () => {
	const { log, stamp, desk, budi } = sitting();
	yes(beginTree(desk, 'Sulit air', stamp('lead'), { core: 'p0', ideas: [] }));
	meet(desk, budi);
	const card = yes(addProblem(budi, 'Iklan', { side: 'causes', on: 'p0' }, stamp('budi')));
	yes(turnOver(budi, 'p0', 'Iklan juga', stamp('budi')));
	const group = yes(addCluster(budi, 'Iklan', stamp('budi')));
	const line = yes(addActivity(budi, 'Iklan', {}, stamp('budi')));
	meet(desk, budi);
	yes(takeBackDevice(desk, log, budi.doc.clientID, 'lead'));
	expect(problemsOf(desk).map(({ text }) => text)).toEqual(['Sulit air']);
	expect(hiddenProblemsOf(desk)).toMatchObject([{ id: card, why: 'taken-back' }]);
	expect(objectivesOf(desk)).toEqual([]);
	expect(dissolvedClustersOf(desk)).toMatchObject([{ id: group }]);
	expect(binnedActivitiesOf(desk)).toMatchObject([{ id: line }]);
	yes(bringBackProblem(desk, card, 'lead'));
	expect(problemsOf(desk)).toHaveLength(2);
});

test('[HISTORY-4] whoever began the plan can be taken back, and the plan still stands', () => {
	const { log, stamp, desk, ana } = sitting();
	yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	yes(addIdea(desk, { text: 'Salah tulis' }, stamp('lead')));
	yes(moveTo(desk, 'ideas', 'lead'));
	meet(desk, ana);
	yes(takeBackPerson(desk, log, 'lead', 'ana'));
	expect(texts(desk)).toEqual(['Air mati']);
	expect(hasBegun(desk)).toBe(true);
	expect(meetingOf(desk)).toMatchObject({ title: 'RKP', step: 'meeting' });
});

test('[HISTORY-2] a broken update in the log hinders neither going back, nor taking back, nor shortening', () => {
	const { log, stamp, desk } = sitting();
	yes(addIdea(desk, { text: 'Air mati' }, stamp('lead')));
	const upTo = log.length;
	yes(addIdea(desk, { text: 'Jalan rusak' }, stamp('lead')));
	const broken = [...log, new Uint8Array([1, 2, 3, 255])];
	expect(texts(planAt(shortened(broken), 9))).toEqual(['Air mati', 'Jalan rusak']);
	yes(restoreMoment(desk, broken, upTo, 'lead'));
	expect(texts(desk)).toEqual(['Air mati']);
	yes(takeBackDevice(desk, broken, desk.doc.clientID, 'lead'));
	expect(texts(desk)).toEqual([]);
});
