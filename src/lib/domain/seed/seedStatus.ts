import { IDEA_STATUSES, type IdeaStatus } from '../ideas/ideas.ts';
import { settleIdea } from '../ideas/settling.ts';
import { mergeIdea } from '../ideas/merging.ts';
import { meetingOf } from '../meeting/meeting.ts';
import { textIn } from '../shared/fields.ts';
import type { Row } from './rows.ts';
import { noted, type Sowing } from './sowing.ts';

/** What stands where a seed gives no reason: everybody who reads the plan sees that it was not written down. */
const NOBODY_SAID = 'The reason was not written down';
const UNSAID: Record<string, string> = { id: 'Alasannya tidak dicatat' };

/** Gives an idea the status the seed says, with its reason. */
export function settleAs(sowing: Sowing, id: string, row: Row, where: string) {
	const said = textIn(row['status']) ?? 'active';
	if (said === 'merged') mergeAs(sowing, id, row, where);
	else if (said !== 'active' && said !== 'new') reasonAs(sowing, id, row, where, said);
	else sowing.ledger.rest(where, { note: noteIn(row) }, []);
	if (said !== 'merged') sowing.ledger.rest(where, { mergedInto: row['mergedInto'] }, []);
}

function reasonAs(sowing: Sowing, id: string, row: Row, where: string, said: string) {
	const { plan, ledger, lead } = sowing;
	const known = IDEA_STATUSES.find((status) => status === said);
	if (!known) ledger.miss(`${where}.status`, 'kept-as-near', said);
	const note = noteIn(row);
	if (!note && known) ledger.miss(`${where}.note`, 'no-reason', said);
	const status: IdeaStatus = known ?? 'rejected';
	const reason = note ?? (known ? unsaid(sowing) : said);
	noted(sowing, settleIdea(plan, id, status, reason, lead), `${where}.status`);
}

function mergeAs(sowing: Sowing, id: string, row: Row, where: string) {
	const { plan, ids, lead, ledger } = sowing;
	const into = ids.of(row['mergedInto'] ?? row['mergedIntoOrNote']);
	noted(sowing, mergeIdea(plan, id, into ?? 'none', lead), `${where}.mergedInto`);
	ledger.rest(where, { note: row['note'] }, []);
}

function noteIn(row: Row): string | undefined {
	return textIn(row['note']) ?? textIn(row['mergedIntoOrNote']);
}

function unsaid({ plan }: Sowing): string {
	return UNSAID[meetingOf(plan).language] ?? NOBODY_SAID;
}
