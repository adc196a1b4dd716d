import { activityOf } from '../actions/activities.ts';
import { lightOf } from '../monitoring/light.ts';
import { progressOf } from '../monitoring/progress.ts';
import { reportInFull } from '../monitoring/reports.ts';
import { present, textIn } from '../shared/fields.ts';
import { rowIn, type Row } from './rows.ts';
import { noted, rowsOf, textAt, wholeAt, type Sowing } from './sowing.ts';

const USED = ['activity', 'date', 'physical', 'spent', 'note', 'light', 'photo'].concat([
	'benefM',
	'benefF',
	'benefPoor'
]);

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
	const { plan, ids, clock, lead } = sowing;
	sowing.ledger.rest('progress[]', row, USED);
	const report = reportIn(sowing, row, where);
	const stamp = { id: ids.of(`report${at + 1}`) ?? 'none', by: lead, at: clock.on(report.day) };
	if (noted(sowing, reportInFull(plan, report, stamp), where, 'progress')) {
		checkLight(sowing, row['light'], report, where);
	}
}

function reportIn(sowing: Sowing, row: Row, where: string) {
	const whole = (key: string) => wholeAt(sowing, row, key, where);
	const physical = typeof row['physical'] === 'number' ? row['physical'] : -1;
	const photo = textIn(row['photo']);
	return {
		activity: sowing.ids.of(row['activity']) ?? 'none',
		day: textIn(row['date']) ?? '',
		physical,
		...present({
			spent: whole('spent'),
			note: textAt(sowing, row, 'note', where),
			benefM: whole('benefM'),
			benefF: whole('benefF'),
			benefPoor: whole('benefPoor'),
			photos: photo === undefined ? undefined : { [photo]: physical }
		})
	};
}

/** The light as it was on the day of the report. */
function checkLight(
	{ plan, ledger }: Sowing,
	stated: unknown,
	{ activity: id, day }: { activity: string; day: string },
	where: string
) {
	const activity = activityOf(plan, id);
	if (!activity || stated === undefined) return;
	const until = progressOf(plan).filter((each) => each.activity === id && each.day <= day);
	ledger.compare(`${where}.light`, stated, lightOf(activity, until, day).colour);
}
