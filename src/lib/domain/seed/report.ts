import type { BeginRefusal } from '../meeting/beginning.ts';
import type { ClusterRefusal } from '../ideas/clusters.ts';
import type { IdeaRefusal } from '../ideas/ideas.ts';
import type { FeedbackRefusal } from '../problems/feedback.ts';
import type { MoveRefusal } from '../problems/moves.ts';
import type { ProblemRefusal } from '../problems/problems.ts';
import type { TraceRefusal } from '../problems/traces.ts';
import type { ObjectiveRefusal } from '../objectives/objectives.ts';
import type { BallotRefusal } from '../votes/ballots.ts';
import type { RoundRefusal } from '../votes/rounds.ts';
import type { ApprovalRefusal } from '../actions/approvals.ts';
import type { ListRefusal } from '../actions/lists.ts';
import type { SittingRefusal } from '../meeting/sittings.ts';
import type { DropRefusal } from '../objectives/dropping.ts';
import type { RecordRoot } from '../plan.ts';
import type { RecordRefusal } from '../shared/records.ts';
import { compare } from '../shared/stamp.ts';
import type { DefinitionRefusal } from '../votes/definitions.ts';
import type { ActivityRefusal } from '../actions/activities.ts';
import type { ProgressRefusal } from '../monitoring/progress.ts';

/** What a seed can put into a plan. */
export type SeedKind =
	| 'member'
	| 'idea'
	| 'cluster'
	| 'tree'
	| 'problem'
	| 'objective'
	| 'round'
	| 'ballot'
	| 'activity'
	| 'progress'
	| RecordRoot;

/** Why a part of a seed is not in the plan, or not as it was written. */
export type SeedFault =
	| 'not-a-seed'
	| 'no-place-yet'
	| 'computed-here'
	| 'kept-as-near'
	| 'not-readable'
	| 'said-twice'
	| 'not-joined'
	/** A figure we compute as well, and it is the same. */
	| 'computed-same'
	/** A figure we compute as well, and come to another: `said` and `ours`. */
	| 'computed-differs'
	/** Names, ages and what a single person chose stay out of the plan. */
	| 'belongs-to-people-room'
	/** A reference to a photo that is not in the file. */
	| 'belongs-to-media'
	/** A question nobody wrote down. */
	| 'no-question'
	| RecordRefusal
	| SittingRefusal
	| DefinitionRefusal
	| ApprovalRefusal
	| ListRefusal
	| DropRefusal
	| BeginRefusal
	| IdeaRefusal
	| ClusterRefusal
	| ProblemRefusal
	| MoveRefusal
	| FeedbackRefusal
	| TraceRefusal
	| ObjectiveRefusal
	| RoundRefusal
	| BallotRefusal
	| ActivityRefusal
	| ProgressRefusal;

/** One thing that was not placed. */
export interface SeedLine {
	/** Where in the file: `voteRounds[0]`, `ideas[].sex`. */
	where: string;
	why: SeedFault;
	/** How often. */
	times: number;
	/** The value it is about, where it is short. */
	said?: string;
	/** What we come to instead. */
	ours?: string;
}

/** What became of a seed: how much was placed, and everything that was not. */
export interface SeedReport {
	placed: Partial<Record<SeedKind, number>>;
	notPlaced: SeedLine[];
}

/** Keeps count while a seed is read, so that nothing is dropped in silence. */
export class Ledger {
	readonly #placed = new Map<SeedKind, number>();
	readonly #missed = new Map<string, SeedLine>();

	/** Counts something that is in the plan now. */
	place(kind: SeedKind) {
		this.#placed.set(kind, this.placed(kind) + 1);
	}

	/** How many of a kind are in the plan. */
	placed(kind: SeedKind): number {
		return this.#placed.get(kind) ?? 0;
	}

	/** Notes something that is not in the plan as it was written. */
	miss(where: string, why: SeedFault, said?: unknown, times = 1) {
		const words = typeof said === 'string' || typeof said === 'number' ? String(said) : undefined;
		const key = JSON.stringify([where, why, words]);
		const before = this.#missed.get(key)?.times ?? 0;
		const line = { where, why, times: before + times, ...(words && { said: words.slice(0, 80) }) };
		this.#missed.set(key, line);
	}

	/** Compares a figure a seed states with the one that is computed here. What is the same is counted by kind. */
	compare(where: string, said: unknown, ours: unknown) {
		if (isSame(said, ours)) {
			this.miss(where.replace(/\[\d+\]/g, '[]'), 'computed-same');
			return;
		}
		const line = { where, why: 'computed-differs' as const, times: 1 };
		const [a, b] = [said, ours].map((value) => (JSON.stringify(value) ?? 'nothing').slice(0, 200));
		this.#missed.set(`differs ${where}`, { ...line, said: a ?? '', ours: b ?? '' });
	}

	/** Notes every key of a row that nobody used. */
	rest(where: string, row: object, used: readonly string[], why: SeedFault = 'no-place-yet') {
		for (const [key, value] of Object.entries(row) as [string, unknown][]) {
			const isEmpty = value === null || value === undefined;
			if (!isEmpty && !used.includes(key)) this.miss(`${where}.${key}`, why);
		}
	}

	/** The report so far. */
	report(): SeedReport {
		return { placed: Object.fromEntries(this.#placed), notPlaced: [...this.#missed.values()] };
	}
}

/** True for the same value, whatever the order of its keys. */
function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}

function inOrder(_: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([x], [y]) => compare(x, y)));
}
