import { approvePlan, revisePlan, type ApprovalRefusal } from '#lib/domain/actions/approvals.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { SvelteMap } from 'svelte/reactivity';
import type { Session } from '#lib/session/session.svelte.ts';

interface Objection {
	by: string;
	text: string;
	answer: string;
}

/** An approval while it is written down: it stays through every change of screen, until it is agreed. */
export class ApprovalDraft {
	documentNo = $state('');
	mode = $state<'consensus' | 'vote'>('consensus');
	decisions = $state<string[]>(['']);
	objections = $state<Objection[]>([]);
	/** The reason for each line that was not agreed. */
	readonly notAgreed = new SvelteMap<string, string>();
	signatures = $state<{ role: string; name: string }[]>([]);
	reason = $state('');
	refusal = $state<ApprovalRefusal>();

	constructor(roles: readonly string[]) {
		this.signatures = roles.map((role) => ({ role, name: '' }));
	}

	/** Objections nobody has answered yet. */
	get unanswered(): number {
		return this.objections.filter(({ text, answer }) => text.trim() && !answer.trim()).length;
	}

	/** Agrees on the plan as it is. What was begun and not filled in is left out; a line that was not agreed needs its reason. */
	approve(session: Session, sitting: string | undefined): void {
		const isMissing = [...this.notAgreed.values()].some((reason) => reason.trim() === '');
		if (isMissing) {
			this.refusal = 'no-reason';
			return;
		}
		const answer = approvePlan(
			session.plan,
			{
				...(this.documentNo.trim() && { documentNo: this.documentNo }),
				...(sitting && { sitting }),
				decisionMode: this.mode,
				decisions: this.decisions.filter((each) => each.trim()),
				objections: this.objections.filter(({ text }) => text.trim()),
				notAgreed: [...this.notAgreed].map(([activity, reason]) => ({ activity, reason })),
				signatures: this.signatures.filter(({ role }) => role.trim())
			},
			session.stamp()
		);
		this.refusal = answer.ok ? undefined : answer.refusal;
	}

	/** Agrees on what was changed since, with the reason. */
	revise(session: Session, sitting: string | undefined): void {
		const answer = revisePlan(
			session.plan,
			this.reason,
			session.stamp(),
			sitting ? { sitting } : {}
		);
		this.refusal = answer.ok ? undefined : answer.refusal;
		if (answer.ok) this.reason = '';
	}
}

const made = new WeakMap<Plan, ApprovalDraft>();

/** The one draft of an open plan on this screen. */
export function approvalDraftOf(plan: Plan, roles: readonly string[]): ApprovalDraft {
	const draft = made.get(plan) ?? new ApprovalDraft(roles);
	made.set(plan, draft);
	return draft;
}
