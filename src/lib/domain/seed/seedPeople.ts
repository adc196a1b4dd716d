import { FOLLOW_UPS, STAKEHOLDERS, TRAININGS } from '../actions/peopleKinds.ts';
import { present } from '../shared/fields.ts';
import { addTo } from '../shared/records.ts';
import { namelessAt } from './seedNames.ts';
import { eachRow, type SeedRow } from './seedRow.ts';
import { noted, stampOf, type Sowing } from './sowing.ts';

/** Late is no status of ours: it follows from the day, and the step is still to be done. */
const STATUSES = {
	todo: 'todo',
	doing: 'doing',
	done: 'done',
	dropped: 'dropped',
	late: 'todo'
} as const;

const STANCES = {
	mendukung: 'supports',
	netral: 'neutral',
	ragu: 'doubts',
	menolak: 'opposes',
	menentang: 'opposes',
	supports: 'supports',
	neutral: 'neutral',
	doubts: 'doubts',
	opposes: 'opposes'
} as const;

/** Writes next steps, stakeholders and trainings. */
export function sowPeople(sowing: Sowing) {
	const { plan, ids } = sowing;
	eachRow(sowing, 'followUps', (row) => sowFollowUp(sowing, row));
	const columns = ['name', 'power', 'interest', 'stance'];
	const stakeholder = (row: SeedRow, at: number) => {
		const draft = {
			name: row.text('name') ?? '',
			...present({
				power: row.whole('power'),
				interest: row.whole('interest'),
				stance: row.choice('stance', STANCES)
			})
		};
		const stamp = stampOf(sowing, ids.of(`stakeholder${at + 1}`) ?? 'none');
		noted(sowing, addTo(plan, STAKEHOLDERS, draft, stamp), row.where, 'stakeholders');
	};
	eachRow(sowing, 'stakeholders', stakeholder, columns);
	eachRow(sowing, 'trainings', (row, at) => sowTraining(sowing, row, at));
}

function sowFollowUp(sowing: Sowing, row: SeedRow) {
	const id = row.id('id');
	if (row.text('status') === 'late') row.miss('status', 'kept-as-near', 'late');
	const draft = {
		what: row.text('what') ?? '',
		...present({
			who: namelessAt(sowing, row, 'who'),
			due: row.text('due'),
			status: row.choice('status', STATUSES)
		})
	};
	// How late depends on the day one looks; the file does not say which that was.
	if (row.whole('lateDays') !== undefined) row.miss('lateDays', 'computed-here');
	if (!id) sowing.ledger.miss(row.where, 'not-readable');
	else {
		const answer = addTo(sowing.plan, FOLLOW_UPS, draft, stampOf(sowing, id));
		noted(sowing, answer, row.where, 'followUps');
	}
}

function sowTraining(sowing: Sowing, row: SeedRow, at: number) {
	const draft = {
		topic: row.text('topic') ?? '',
		...present({
			date: row.text('date'),
			days: row.decimal('days'),
			trainer: namelessAt(sowing, row, 'facilitator'),
			participantsM: row.whole('participantsM'),
			participantsF: row.whole('participantsF'),
			pre: row.whole('pre'),
			post: row.whole('post'),
			followUp: row.text('followUp')
		})
	};
	const stamp = stampOf(sowing, sowing.ids.of(`training${at + 1}`) ?? 'none');
	noted(sowing, addTo(sowing.plan, TRAININGS, draft, stamp), row.where, 'trainings');
}
