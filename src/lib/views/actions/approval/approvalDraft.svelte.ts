import { approvePlan, revisePlan, type ApprovalRefusal } from '#lib/domain/actions/approvals.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { SvelteMap } from 'svelte/reactivity';
import type { Session } from '#lib/session/session.svelte.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';

import { approvalIn, type ApprovalWords } from './keptApproval.ts';

/** An approval while it is written down: it stays through every change of screen, a reload and a power cut. */
export class ApprovalDraft {
	documentNo = $state('');
	mode = $state<ApprovalWords['mode']>('consensus');
	decisions = $state<string[]>(['']);
	objections = $state<ApprovalWords['objections']>([]);
	/** The reason for each line that was not agreed. */
	readonly notAgreed = new SvelteMap<string, string>();
	signatures = $state<ApprovalWords['signatures']>([]);
	reason = $state('');
	/** The sitting it happened in, once somebody chose; empty where it was none. */
	sitting = $state<string>();
	refusal = $state<ApprovalRefusal>();

	readonly #key: string;
	/** What it says before anybody wrote: not worth keeping. */
	readonly #blank: string;

	constructor(plan: string, roles: readonly string[]) {
		this.#key = `approval.${plan}`;
		this.signatures = roles.map((role) => ({ role, name: '' }));
		this.#blank = this.#words;
		const kept = approvalIn(draftIn(this.#key));
		if (kept) this.#take(kept);
	}

	/** Keeps on this device what is written so far. Called whenever it changes. */
	keep(): void {
		const words = this.#words;
		keepDraft(this.#key, words === this.#blank ? '' : words);
	}

	get #words(): string {
		const { documentNo, mode, decisions, objections, signatures, reason } = this;
		const notAgreed = [...this.notAgreed];
		const said = { documentNo, mode, decisions, objections, notAgreed, signatures, reason };
		const words = { ...said, ...(this.sitting !== undefined && { sitting: this.sitting }) };
		return JSON.stringify(words satisfies ApprovalWords);
	}

	#take({ notAgreed, ...words }: ApprovalWords): void {
		this.documentNo = words.documentNo;
		this.mode = words.mode;
		this.decisions = words.decisions;
		this.objections = words.objections;
		this.signatures = words.signatures;
		this.reason = words.reason;
		this.sitting = words.sitting;
		for (const [line, reason] of notAgreed) this.notAgreed.set(line, reason);
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
		if (answer.ok) this.sitting = undefined; // a revision happens in a sitting of its own
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
		if (answer.ok) [this.reason, this.sitting] = ['', undefined];
	}
}

const made = new WeakMap<Plan, ApprovalDraft>();

/** The one draft of an open plan on this screen. */
export function approvalDraftOf(
	{ plan, id }: Pick<Session, 'plan' | 'id'>,
	roles: readonly string[]
): ApprovalDraft {
	const draft = made.get(plan) ?? new ApprovalDraft(id, roles);
	made.set(plan, draft);
	return draft;
}
