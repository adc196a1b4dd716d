import { reportProgress, type ProgressRefusal } from '#lib/domain/monitoring/progress.ts';
import { readMoney } from '#lib/domain/shared/money.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { today } from '../frame/today.ts';
import { FormDraft } from './form/formDraft.svelte.ts';

/** The part of a report a refusal speaks of. */
export type ReportField = 'day' | 'physical' | 'spent' | 'note';

const FIELD_OF: Partial<Record<ProgressRefusal, ReportField>> = {
	'not-a-day': 'day',
	'not-a-percentage': 'physical',
	'not-money': 'spent',
	'too-long': 'note',
	'unreadable-letters': 'note'
};

/** A report being written. What is not sent yet is kept on this device (YEAR-32). */
export class ReportDraft {
	readonly form: FormDraft;
	refusal = $state<ProgressRefusal>();
	readonly field = $derived(this.refusal && (FIELD_OF[this.refusal] ?? 'note'));
	readonly #activity: string;

	/** A new report begins at this percent. */
	constructor({ id }: Pick<Session, 'id'>, activity: string, physical: number) {
		this.#activity = activity;
		const blank = () => ({ physical: String(physical), day: today(), spent: '', note: '' });
		this.form = new FormDraft(`${id}.report.${activity}`, blank);
	}

	/** Percent of the work that is done; nothing while its field is empty. */
	get physical(): number | null {
		const { physical = '' } = this.form.written;
		return physical === '' ? null : Number(physical);
	}
	set physical(percent: number | null | undefined) {
		this.form.written['physical'] = String(percent ?? '');
	}

	/** Adds the report. A refused one stays as it was written; true if it was taken. */
	send(session: Pick<Session, 'plan' | 'stamp'>): boolean {
		const spent = this.#spent();
		if (spent && !spent.ok) {
			this.refusal = spent.refusal;
			return false;
		}
		const { day = '', note = '' } = this.form.written;
		const answer = reportProgress(
			session.plan,
			{
				activity: this.#activity,
				day,
				physical: this.physical ?? -1,
				...(spent && { spent: spent.value }),
				note
			},
			session.stamp()
		);
		this.refusal = answer.ok ? undefined : answer.refusal;
		if (answer.ok) this.form.clear();
		return answer.ok;
	}

	/** Money as it was written; nothing where nobody said any. */
	#spent() {
		const written = this.form.written['spent']?.trim();
		return written ? readMoney(written) : undefined;
	}
}
