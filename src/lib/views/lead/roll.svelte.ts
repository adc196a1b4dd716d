import { attendanceOf, type Attendance } from '#lib/domain/meeting/attendance.ts';
import type { AttendanceCount } from '#lib/domain/meeting/kinds.ts';
import { countAll, type GroupCame } from '#lib/domain/meeting/roll.ts';
import { setProfile } from '#lib/domain/meeting/profile.ts';
import { refuse, type Result } from '#lib/domain/shared/result.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { t } from '#lib/i18n/words.svelte.ts';
import type { Session } from '#lib/session/session.svelte.ts';

type Target = Pick<Session, 'plan' | 'person' | 'stamp'>;

/** The two ways a hall is counted at the desk. */
export type Way = 'hamlet' | 'element';

/** The elements of society a village meeting asks for, until others are written down. */
const ELEMENTS = [
	'custom',
	'religion',
	'education',
	'farmers',
	'women',
	'poor',
	'disabled',
	'youth',
	'elderly'
] as const;

/** One group as it stands in the form; what is not said is nothing. */
export interface RollRow {
	name: string;
	invited: number | null | undefined;
	presentM: number | null | undefined;
	presentF: number | null | undefined;
}

/** Numbers of a hall while they are typed. Nobody else sees half of them. */
export class Roll {
	refusal = $state<Refusal>();
	isSaved = $state(false);
	#by = $state<Way>('hamlet');
	#rows = $state<Record<Way, RollRow[]>>({ hamlet: [], element: [] });

	get by(): Way {
		return this.#by;
	}
	/** Goes to the other way of counting; what was typed in this one is there again on coming back. */
	set by(way: Way) {
		this.#by = way;
		[this.isSaved, this.refusal] = [false, undefined];
	}

	get rows(): RollRow[] {
		return this.#rows[this.#by];
	}

	/** Begins with what is known: the groups of the place, and what was counted. */
	fill(attendance: Attendance | undefined, hamlets: readonly string[]): void {
		const elements = ELEMENTS.map((name) => t(`people.element.${name}`));
		const counts = attendance?.counts ?? [];
		this.#rows = {
			hamlet: rowsOf('hamlet', hamlets, counts),
			element: rowsOf('element', elements, counts)
		};
		[this.isSaved, this.refusal] = [false, undefined];
	}

	add(): void {
		this.rows.push(rowOf('', []));
		this.isSaved = false;
	}

	/** Says all of it at once, numbers that were cleared too. Hamlets nobody knew become hamlets of the place. */
	save(session: Target, sitting: string, hamlets: readonly string[]): void {
		const { plan, person } = session;
		const counts = countsBy(this.by, attendanceOf(plan, sitting)?.counts ?? []);
		const groups = this.rows.flatMap((row) => said(row, this.by, counts));
		const answer: Result<unknown, Refusal> =
			groups.length === 0
				? refuse('empty')
				: countAll(plan, sitting, groups, () => session.stamp());
		this.refusal = answer.ok ? undefined : answer.refusal;
		this.isSaved = answer.ok;
		if (!answer.ok || this.by !== 'hamlet') return;
		const fresh = groups.map(({ name }) => name.trim());
		setProfile(plan, { hamlets: [...new Set([...hamlets, ...fresh])] }, person);
	}
}

function countsBy(way: Way, counts: readonly AttendanceCount[]): AttendanceCount[] {
	return counts.filter(({ by }) => by === way);
}

/** The form for one way of counting; never without a row to write in. */
function rowsOf(way: Way, usual: readonly string[], all: readonly AttendanceCount[]): RollRow[] {
	const counts = countsBy(way, all);
	const names = new Set([...usual, ...counts.map(({ name }) => name)]);
	return names.size > 0 ? [...names].map((name) => rowOf(name, counts)) : [rowOf('', [])];
}

function rowOf(name: string, counts: readonly AttendanceCount[]): RollRow {
	const { invited, presentM, presentF } = counts.find((count) => count.name === name) ?? {};
	return { name, invited, presentM, presentF };
}

const NUMBERS = ['invited', 'presentM', 'presentF'] as const;

/** A row as a count, with `null` for a number that was counted and is cleared; nothing of a row nobody filled in. */
function said(row: RollRow, by: Way, counts: readonly AttendanceCount[]): GroupCame[] {
	const name = row.name.trim();
	const known = counts.find((count) => count.name === name);
	const came: GroupCame = { by, name };
	for (const each of NUMBERS) {
		if (typeof row[each] === 'number') came[each] = row[each];
		else if (known?.[each] !== undefined) came[each] = null;
	}
	return NUMBERS.some((each) => came[each] !== undefined) ? [came] : [];
}
