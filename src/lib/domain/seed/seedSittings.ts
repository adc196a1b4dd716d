import { attendanceOf } from '../meeting/attendance.ts';
import type { SITTING_TYPES } from '../meeting/kinds.ts';
import { quorum, quorumRuleOf } from '../meeting/quorum.ts';
import { addSitting, sittingsOf } from '../meeting/sittings.ts';
import { present, textIn } from '../shared/fields.ts';
import { listIn, tabled } from './rows.ts';
import { roleAt } from './seedNames.ts';
import { eachOf, type SeedRow } from './seedRow.ts';
import { noted, rowsOf, stampOf, type Sowing } from './sowing.ts';

type SittingType = (typeof SITTING_TYPES)[number];

/** What a seed calls its sittings. Its own word is kept beside ours. */
const TYPES: Record<string, SittingType> = {
	musdus: 'hamlet',
	baraza: 'hamlet',
	women_only: 'women_only',
	musdes: 'village',
	forum: 'village',
	musrenbangdes: 'planning',
	musdes_approval: 'approval',
	review: 'review'
};

/** Writes the sittings into the plan, with the rule of quorum, and how many came to each. */
export function sowSittings(sowing: Sowing) {
	const rows = tabled(rowsOf(sowing, 'sessions'), sowing.seed['sessionColumns']);
	rows.forEach((value, at) =>
		eachOf(sowing, value, `sessions[${at}]`, (row) => sowSitting(sowing, row))
	);
}

function sowSitting(sowing: Sowing, row: SeedRow) {
	const { plan, ids, ledger, clock } = sowing;
	const id = row.id('id');
	if (!id || plan.sittings.has(id)) {
		ledger.miss(row.where, id ? 'said-twice' : 'not-readable');
		return;
	}
	const called = row.text('type') ?? '';
	const draft = {
		type: TYPES[called] ?? 'village',
		...present({ called: textIn(called) }),
		...placeOf(sowing, row),
		...present({
			title: row.text('title'),
			start: row.text('start'),
			end: row.text('end'),
			invited: row.whole('invited'),
			present: row.whole('present'),
			presentF: row.whole('presentF')
		}),
		...peopleOf(sowing, row),
		...quorumOf(row)
	};
	if (!TYPES[called]) ledger.miss(`${row.where}.type`, 'kept-as-near', called);
	const stamp = stampOf(sowing, id, clock.opening(ids.bare(id)));
	if (noted(sowing, addSitting(plan, draft, stamp), row.where, 'sittings'))
		checkQuorum(sowing, row, id);
}

/** Where it was: a hamlet of the place, or a house. */
function placeOf({ seed }: Sowing, row: SeedRow): { venue?: string; hamlet?: string } {
	const place = row.text('place');
	const hamlets = listIn((seed['place'] as Record<string, unknown> | undefined)?.['hamlets']);
	const venue = row.text('venue');
	if (place === undefined) return present({ venue });
	return hamlets.includes(place) ? { hamlet: place } : { venue: place };
}

function peopleOf(sowing: Sowing, row: SeedRow) {
	const offices = row.list('resourcePersons').flatMap((person) => textIn(listIn(person)[1]) ?? []);
	if (offices.length > 0) row.miss('resourcePersons[].name', 'belongs-to-people-room');
	return {
		...present({
			chairElement: roleAt(sowing, row, 'chair'),
			notetakerElement: roleAt(sowing, row, 'notetaker'),
			facilitator: roleAt(sowing, row, 'facilitator')
		}),
		...(offices.length > 0 && { resourcePersons: offices })
	};
}

function quorumOf(row: SeedRow) {
	const rule = row.row('quorumRule');
	if (!rule) return {};
	const basis = rule.choice('basis', { invited: 'invited', fixed: 'fixed', none: 'none' });
	const [, part, of] = /^(\d+)\/(\d+)$/.exec(rule.text('fraction') ?? '') ?? [];
	const found = present({
		quorumBasis: basis,
		quorumPart: part === undefined ? undefined : Number(part),
		quorumOf: of === undefined ? undefined : Number(of),
		minPresent: rule.whole('minPresent'),
		minWomen: rule.whole('minWomen')
	});
	rule.end();
	return found;
}

function checkQuorum({ plan }: Sowing, row: SeedRow, id: string) {
	const sitting = sittingsOf(plan).find((each) => each.id === id);
	const came = attendanceOf(plan, id);
	if (sitting && came) row.check('quorumMet', quorum(quorumRuleOf(sitting), came).isMet);
}
