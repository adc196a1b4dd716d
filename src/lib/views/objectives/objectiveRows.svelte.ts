import { servingBy } from '#lib/domain/actions/serving.ts';
import {
	binObjective,
	byProblem,
	rewordObjective,
	turnOver
} from '#lib/domain/objectives/objectives.ts';
import { linesOf, type Line } from '#lib/domain/problems/lines.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import { Drafts, type Save } from '../problems/drafts.svelte.ts';
import { TreeHere } from '../trace/treeHere.svelte.ts';

/** The problems beside their objectives, and what is being typed into them on this desk. */
export class ObjectiveRows {
	readonly open: OpenPlan;
	readonly here: TreeHere;
	readonly drafts = new Drafts();
	/** The row the keyboard is in, or was in last. */
	current = $state<string>();
	refusal = $state<Refusal>();

	readonly tree = $derived.by(() => this.here.now);
	readonly objectives = $derived.by(() => byProblem(this.open.live.objectives.current));
	readonly means = $derived.by(() =>
		this.open.live.objectives.current.filter(({ problem }) => problem === undefined)
	);
	/** The lines of the plan by the objective each serves. */
	readonly work = $derived.by(() => servingBy(this.open.live.activities.current));
	/** Each card once, in the order of the outline; loose cards last. */
	readonly lines: Line[] = $derived.by(() => {
		if (!this.tree) return [];
		const loose = this.tree.loose.map((card) => ({ ...ALONE, card }));
		return [...linesOf(this.tree).filter(({ again }) => !again), ...loose];
	});
	readonly turned = $derived.by(
		() => this.lines.filter(({ card }) => this.objectives.has(card.id)).length
	);

	constructor(open: OpenPlan) {
		this.open = open;
		this.here = new TreeHere(open);
	}

	/** What a row shows: the words being typed, or the plan's. */
	textOf(id: string): string {
		return this.drafts.textOf(id, this.#now(id));
	}

	/** The words of a problem of this tree. */
	problemOf(id: string | undefined): string {
		return this.lines.find(({ card }) => card.id === id)?.card.text ?? '';
	}

	enter(id: string): void {
		this.current = id;
		this.drafts.open(id, this.#now(id));
	}

	type(id: string, text: string): void {
		this.drafts.type(id, text, this.#now(id));
	}

	/** The keyboard left a row: its words are saved, and a row without words has no objective. */
	leave(id: string): void {
		this.refusal = this.drafts.close(id, this.#saving(id));
	}

	bin(id: string): void {
		const answer = binObjective(this.open.session.plan, id, this.open.session.person);
		this.refusal = answer.ok ? undefined : answer.refusal;
		this.drafts.drop(id);
	}

	#now(id: string): string {
		return this.open.live.objectives.current.find((known) => known.id === id)?.text ?? '';
	}

	#saving(id: string): Save {
		const { session } = this.open;
		const { plan, person } = session;
		const isMeans = this.means.some((means) => means.id === id);
		return (typed, seen) => {
			if (typed.trim() === '') return binObjective(plan, id, person);
			if (isMeans) return rewordObjective(plan, id, typed, person, seen);
			return turnOver(plan, id, typed, session.stamp(), seen);
		};
	}
}

const ALONE = { level: 1, place: 1, of: 1, again: false, below: 0 };
