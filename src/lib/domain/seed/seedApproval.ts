import { approvePlan } from '../actions/approvals.ts';
import { present, textIn } from '../shared/fields.ts';
import { listIn, rowIn } from './rows.ts';
import { eachOf, type SeedRow } from './seedRow.ts';
import { hasName } from './seedNames.ts';
import { noted, stampOf, type Sowing } from './sowing.ts';

const MODES = {
	mufakat: 'consensus',
	musyawarah: 'consensus',
	consensus: 'consensus',
	vote: 'vote'
} as const;

/** Approves the plan as the seed says, at the sitting that did. What comes later is no part of what was approved. */
export function sowApproval(sowing: Sowing) {
	const { seed } = sowing;
	if (seed['approval'] === undefined) return;
	eachOf(sowing, seed['approval'], 'approval', (row) => {
		const { plan, ids, clock } = sowing;
		const sitting = row.id('session');
		const at = clock.opening(sitting === undefined ? undefined : ids.bare(sitting));
		const draft = {
			decisions: row.list('decisions').flatMap((each) => textIn(each) ?? []),
			objections: row.list('objections').flatMap((each) => objectionIn(sowing, each)),
			signatures: signaturesIn(sowing, row),
			at,
			...present({
				documentNo: row.text('documentNo'),
				sitting: sitting !== undefined && plan.sittings.has(sitting) ? sitting : undefined,
				decisionMode: row.choice('decisionMode', MODES)
			})
		};
		const stamp = stampOf(sowing, ids.of('approval') ?? 'none', at);
		noted(sowing, approvePlan(plan, draft, stamp), 'approval', 'approvals');
	});
}

function objectionIn({ seed, ledger }: Sowing, value: unknown) {
	const said = rowIn(value) ?? {};
	const [by, text] = [textIn(said['by']), textIn(said['text'])];
	if (text === undefined) return [];
	const isPerson = by !== undefined && hasName(seed, by);
	if (isPerson) ledger.miss('approval.objections[].by', 'belongs-to-people-room');
	// That it was recorded is what being here means.
	if (said['recorded'] === false) ledger.miss('approval.objections[].recorded', 'kept-as-near');
	return [{ text, ...(by !== undefined && !isPerson && { by }) }];
}

/** Who signs, by office. The names are for the people room. */
function signaturesIn({ ledger }: Sowing, row: SeedRow) {
	return row.list('signatures').flatMap((value) => {
		const [role, name] = listIn(value);
		if (textIn(name)) ledger.miss('approval.signatures[].name', 'belongs-to-people-room');
		return textIn(role) ? [{ role: String(role) }] : [];
	});
}
