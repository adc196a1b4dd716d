import { reportProgress, type ProgressRefusal } from '#lib/domain/monitoring/progress.ts';
import { readMoney } from '#lib/domain/shared/money.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { today } from '../frame/today.ts';

/** The part of a report a refusal speaks of. */
export type ReportField = 'day' | 'physical' | 'spent' | 'note';

const FIELD_OF: Partial<Record<ProgressRefusal, ReportField>> = {
	'not-a-day': 'day',
	'not-a-percentage': 'physical',
	'not-money': 'spent',
	'too-long': 'note',
	'unreadable-letters': 'note'
};

/** A report being written. */
export class ReportDraft {
	day = $state(today());
	physical = $state<number | null>(0);
	spent = $state('');
	note = $state('');
	refusal = $state<ProgressRefusal>();
	readonly field = $derived(this.refusal && (FIELD_OF[this.refusal] ?? 'note'));

	constructor(physical: number) {
		this.physical = physical;
	}

	/** Adds the report. A refused one stays as it was written; true if it was taken. */
	send(session: Session, activity: string): boolean {
		const spent = this.spent.trim() === '' ? undefined : readMoney(this.spent);
		if (spent && !spent.ok) {
			this.refusal = spent.refusal;
			return false;
		}
		const answer = reportProgress(
			session.plan,
			{
				activity,
				day: this.day,
				physical: this.physical ?? -1,
				...(spent && { spent: spent.value }),
				note: this.note
			},
			session.stamp()
		);
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}
}
