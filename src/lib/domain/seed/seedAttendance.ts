import { countAttendance } from '../meeting/attendance.ts';
import { sittingsOf } from '../meeting/sittings.ts';
import { present } from '../shared/fields.ts';
import { listIn } from './rows.ts';
import { attendanceLists } from './seedNames.ts';
import { noted, stampOf, type Sowing } from './sowing.ts';

/** How many came of one element or hamlet: the sex of each, as the list writes it. */
interface Group {
	by: 'element' | 'hamlet';
	name: string;
	sexes: string[];
}

/** Counts who came to each sitting by element and by hamlet. Number, name and age of each stay outside. */
export function sowAttendance(sowing: Sowing) {
	const { plan, ids, ledger } = sowing;
	for (const { sitting: said, key, rows } of attendanceLists(sowing)) {
		const sitting = ids.of(said);
		if (!sitting || !plan.sittings.has(sitting)) {
			ledger.miss(key, 'no-such-record', undefined, rows.length);
			continue;
		}
		ledger.miss(`${key}[].number, name, age`, 'belongs-to-people-room', undefined, rows.length);
		for (const group of groupsIn(rows)) countGroup(sowing, { said, sitting, key }, group);
		const stated = sittingsOf(plan).find(({ id }) => id === sitting)?.present;
		if (stated !== undefined) ledger.compare(`${key}.length`, stated, rows.length);
	}
}

/** A row is `[number, name, sex, age, element, hamlet]`. */
function groupsIn(people: readonly unknown[]): Iterable<Group> {
	const groups = new Map<string, Group>();
	for (const person of people) {
		const [, , sex, , element, hamlet] = listIn(person);
		for (const [by, name] of Object.entries({ element, hamlet }) as [Group['by'], unknown][]) {
			if (typeof name !== 'string' || name === '') continue;
			const group = groups.get(`${by} ${name}`) ?? { by, name, sexes: [] };
			group.sexes.push(String(sex));
			groups.set(`${by} ${name}`, group);
		}
	}
	return groups.values();
}

function countGroup(
	sowing: Sowing,
	{ said, sitting, key }: { said: string; sitting: string; key: string },
	{ by, name, sexes }: Group
) {
	const { plan, ids, clock } = sowing;
	const many = (...sex: string[]) => sexes.filter((each) => sex.includes(each)).length;
	const [presentM, presentF] = [many('L', 'M'), many('P', 'F')];
	const other = present({ presentOther: sexes.length - presentM - presentF || undefined });
	const stamp = stampOf(
		sowing,
		ids.hidden(`came to ${sitting}: ${by} ${name}`),
		clock.opening(said)
	);
	const counts = { sitting, by, name, presentM, presentF, ...other };
	noted(sowing, countAttendance(plan, counts, stamp), `${key}[].${by}`, 'attendance');
}
