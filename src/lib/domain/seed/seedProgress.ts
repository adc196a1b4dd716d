import { reportProgress, type Report } from '../monitoring/progress.ts';
import { textIn } from '../shared/fields.ts';
import { rowIn, type Row } from './rows.ts';
import { noted, rowsOf, textAt, wholeAt, type Sowing } from './sowing.ts';

const USED = ['activity', 'date', 'physical', 'spent', 'note', 'light'];

/** Adds the seed's progress reports, each on its own day. */
export function sowProgress(sowing: Sowing) {
	rowsOf(sowing, 'progress').forEach((value, at) => {
		const row = rowIn(value);
		const where = `progress[${at}]`;
		if (row) sowReport(sowing, row, where, at);
		else sowing.ledger.miss(where, 'not-readable');
	});
}

function sowReport(sowing: Sowing, row: Row, where: string, at: number) {
	const { plan, ids, ledger, clock, lead } = sowing;
	ledger.rest('progress[]', row, USED);
	if (row['light'] !== undefined) ledger.miss('progress[].light', 'computed-here');
	const [spent, note] = [wholeAt(sowing, row, 'spent', where), textAt(sowing, row, 'note', where)];
	const day = textIn(row['date']) ?? '';
	const report: Report = {
		activity: ids.of(row['activity']) ?? 'none',
		day,
		physical: typeof row['physical'] === 'number' ? row['physical'] : -1,
		...(spent !== undefined && { spent }),
		...(note !== undefined && { note })
	};
	const stamp = { id: ids.of(`report${at + 1}`) ?? 'none', by: lead, at: clock.on(day) };
	noted(sowing, reportProgress(plan, report, stamp), where, 'progress');
}
