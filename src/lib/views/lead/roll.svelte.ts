import type { Attendance } from '#lib/domain/meeting/attendance.ts';
import type { AttendanceCount } from '#lib/domain/meeting/kinds.ts';
import { countAll, type GroupCame } from '#lib/domain/meeting/roll.ts';
import { setProfile } from '#lib/domain/meeting/profile.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { t } from '#lib/i18n/words.svelte.ts';
import type { Session } from '#lib/session/session.svelte.ts';

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
	by = $state<Way>('hamlet');
	rows = $state<RollRow[]>([]);
	refusal = $state<Refusal>();
	isSaved = $state(false);

	/** Begins with what is known: the groups of the place, and what was counted. */
	fill(attendance: Attendance | undefined, hamlets: readonly string[]): void {
		const counts = attendance?.counts.filter(({ by }) => by === this.by) ?? [];
		const usual =
			this.by === 'hamlet' ? hamlets : ELEMENTS.map((name) => t(`people.element.${name}`));
		const names = new Set([...usual, ...counts.map(({ name }) => name)]);
		this.rows = [...names].map((name) => rowOf(name, counts));
		if (this.rows.length === 0) this.add();
	}

	add(): void {
		this.rows.push(rowOf('', []));
		this.isSaved = false;
	}

	/** Says all of it at once. Hamlets nobody knew become hamlets of the place. */
	save(session: Session, sitting: string, hamlets: readonly string[]): void {
		const { plan, person } = session;
		const groups = this.rows.flatMap((row) => said(row, this.by));
		const answer = countAll(plan, sitting, groups, () => session.stamp());
		this.refusal = answer.ok ? undefined : answer.refusal;
		this.isSaved = answer.ok && groups.length > 0;
		if (!answer.ok || this.by !== 'hamlet') return;
		const fresh = groups.map(({ name }) => name.trim());
		setProfile(plan, { hamlets: [...new Set([...hamlets, ...fresh])] }, person);
	}
}

function rowOf(name: string, counts: readonly AttendanceCount[]): RollRow {
	const { invited, presentM, presentF } = counts.find((count) => count.name === name) ?? {};
	return { name, invited, presentM, presentF };
}

/** A row as a count; nothing of a row nobody filled in. */
function said({ name, invited, presentM, presentF }: RollRow, by: Way): GroupCame[] {
	const numbers = Object.entries({ invited, presentM, presentF }).filter(
		([, n]) => typeof n === 'number'
	);
	return numbers.length === 0 ? [] : [{ by, name, ...Object.fromEntries(numbers) }];
}
