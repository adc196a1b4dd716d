import { HANDOVER, LESSONS, SATISFACTION, STORIES } from '../monitoring/kinds.ts';
import { meetingOf } from '../meeting/meeting.ts';
import { present, textIn } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import { addTo } from '../shared/records.ts';
import { rowIn } from './rows.ts';
import { roleAt } from './seedNames.ts';
import { eachOf, eachRow, SeedRow } from './seedRow.ts';
import { noted, stampOf, type Sowing } from './sowing.ts';

const ASKED: Record<string, string> = { id: 'Seberapa puas Anda?' };

/** Writes what people say of it afterwards: stories, lessons, faces, and how much of it is in their own hands. */
export function sowLearning(sowing: Sowing) {
	const { seed, plan, ids } = sowing;
	const said = rowIn(seed['evaluation']);
	if (said) sowEvaluation(sowing, new SeedRow(sowing, said, 'evaluation'));
	const handover = (row: SeedRow, at: number) => {
		const draft = { criterion: row.text('criterion') ?? '', score: row.whole('score') ?? -1 };
		const stamp = stampOf(sowing, ids.of(`handover${at + 1}`) ?? 'none');
		noted(sowing, addTo(plan, HANDOVER, draft, stamp), row.where, 'handover');
	};
	eachRow(sowing, 'handover', handover, ['criterion', 'score']);
}

function sowEvaluation(sowing: Sowing, row: SeedRow) {
	row
		.list('msc')
		.forEach((value, at) =>
			eachOf(sowing, value, `evaluation.msc[${at}]`, (story) => sowStory(sowing, story, at), at)
		);
	const names = ['whatHappened', 'nextTime'];
	row.list('lessons').forEach((value, at) => {
		const where = `evaluation.lessons[${at}]`;
		eachOf(sowing, value, where, (lesson) => sowLesson(sowing, lesson, at), at, names);
	});
	const faces = row.row('satisfaction');
	if (faces) sowFaces(sowing, faces);
	row.end();
}

function sowStory(sowing: Sowing, row: SeedRow, at: number) {
	const [place, why] = [row.text('selectedAt'), row.text('why')];
	const draft = {
		whatChanged: row.text('story') ?? '',
		...present({
			domain: row.text('domain'),
			storyteller: roleAt(sowing, row, 'storyteller'),
			selectedAt: place !== undefined && why !== undefined ? { [place]: why } : undefined
		})
	};
	const stamp = stampOf(sowing, sowing.ids.of(`story${at + 1}`) ?? 'none');
	noted(sowing, addTo(sowing.plan, STORIES, draft, stamp), row.where, 'stories');
}

function sowLesson(sowing: Sowing, row: SeedRow, at: number) {
	const draft = {
		whatHappened: row.text('whatHappened') ?? '',
		...present({ nextTime: row.text('nextTime') })
	};
	const stamp = stampOf(sowing, sowing.ids.of(`lesson${at + 1}`) ?? 'none');
	noted(sowing, addTo(sowing.plan, LESSONS, draft, stamp), row.where, 'lessons');
}

function sowFaces(sowing: Sowing, row: SeedRow) {
	const { plan, ids } = sowing;
	const [from = 1] = row.list('scale');
	const counts = row.list('counts').map((count) => wholeIn(count, 0, 1e6) ?? 0);
	const first = typeof from === 'number' ? from : 1;
	const draft = {
		question:
			textIn(row.text('question')) ?? ASKED[meetingOf(plan).language] ?? 'How content are you?',
		counts: Object.fromEntries(counts.map((count, at) => [String(at + first), count]))
	};
	row.miss('question', 'no-question');
	row.check(
		'n',
		counts.reduce((sum, count) => sum + count, 0)
	);
	const stamp = stampOf(sowing, ids.of('satisfaction') ?? 'none');
	noted(sowing, addTo(plan, SATISFACTION, draft, stamp), row.where, 'satisfaction');
	row.end();
}
