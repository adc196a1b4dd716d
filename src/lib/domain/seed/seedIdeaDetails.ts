import { describeIdea } from '../ideas/describing.ts';
import { IDEA_KINDS } from '../ideas/kinds.ts';
import { present } from '../shared/fields.ts';
import type { Row } from './rows.ts';
import { eachOf, type SeedRow } from './seedRow.ts';
import { noted, type Sowing } from './sowing.ts';

const SEX = { L: 'M', M: 'M', P: 'F', F: 'F' } as const;
const KINDS = Object.fromEntries(IDEA_KINDS.map((kind) => [kind, kind]));
const NOBODY = ['anonim', 'anonymous'];

/** What is read of an idea elsewhere. */
const ELSEWHERE = [
	'id',
	'text',
	'hamlet',
	'cluster',
	'status',
	'mergedInto',
	'note',
	'mergedIntoOrNote',
	'channel'
];

/** Says what kind of sentence an idea is, from which group, and where it was said. The tags stand apart from its author. */
export function describeAs(sowing: Sowing, id: string, row: Row, where: string) {
	const { lead, plan } = sowing;
	const rest = Object.fromEntries(Object.entries(row).filter(([key]) => !ELSEWHERE.includes(key)));
	eachOf(sowing, rest, where, (said) => {
		const details = detailsIn(sowing, said);
		if (Object.keys(details).length > 0)
			noted(sowing, describeIdea(plan, id, details, lead), where);
	});
}

function detailsIn({ plan }: Sowing, row: SeedRow) {
	const group = row.text('group');
	const session = row.id('session');
	const isKnown = session !== undefined && plan.sittings.has(session);
	if (session !== undefined && !isKnown) row.miss('session', 'no-such-record');
	return present({
		kind: row.choice('kind', KINDS),
		sex: row.choice('sex', SEX),
		group,
		anonymous: group !== undefined && NOBODY.includes(group) ? (true as const) : undefined,
		sitting: isKnown ? session : undefined
	});
}
