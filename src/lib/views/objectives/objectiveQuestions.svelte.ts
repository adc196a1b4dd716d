import { assumeInstead } from '#lib/domain/objectives/assumptions.ts';
import { chooseWording, confirmObjective } from '#lib/domain/objectives/confirming.ts';
import { objectiveFindingsOf, type ObjectiveFinding } from '#lib/domain/objectives/findings.ts';
import { linkMeans, unlinkMeans } from '#lib/domain/objectives/means.ts';
import { objectiveTreeOf, type ObjectiveTree } from '#lib/domain/objectives/objectiveTree.ts';
import { binObjective } from '#lib/domain/objectives/objectives.ts';
import { proposeObjective } from '#lib/domain/objectives/proposing.ts';
import type { ProblemTree } from '#lib/domain/problems/tree.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { Live } from '#lib/live/live.svelte.ts';
import { watch } from '#lib/live/watch.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import { undoOf } from '../frame/undoOf.ts';

/** What can be answered to a question about an objective. `go` leads to its row, to be worded there. */
export type ObjectiveAnswer =
	'propose' | 'go' | 'confirm' | 'choose' | 'assume' | 'join' | 'bin' | 'unlink';

/** What stands beside each question (O2 to O5). */
export const OBJECTIVE_ANSWERS: Record<ObjectiveFinding['code'], readonly ObjectiveAnswer[]> = {
	'objective.not-turned-over': ['propose', 'go'],
	'objective.draft': ['confirm', 'go'],
	'objective.two-wordings': ['choose'],
	'objective.changed-since': ['confirm', 'go'],
	'objective.orphan': ['bin'],
	'objective.action': ['go'],
	'objective.same-words': ['go'],
	'objective.no-removed': ['go'],
	'objective.unlinked': ['join', 'bin'],
	'objective.circle': ['unlink'],
	'objective.beyond': ['assume'],
	'assumption.not-yet': ['assume']
};

/** The questions about the objective tree this desk looks at, and their answers. */
export class ObjectiveQuestions {
	readonly open: OpenPlan;
	/** The answer given last, which can be taken back. */
	done = $state<ObjectiveAnswer>();
	refusal = $state<Refusal>();
	readonly #live: Live<{ tree: ObjectiveTree | undefined; findings: ObjectiveFinding[] }>;

	constructor(open: OpenPlan, treeHere: () => ProblemTree | undefined) {
		this.open = open;
		const { plan } = open.session;
		const { meta, trees, problems, causes, objectives, means, assumptions } = plan;
		const roots = [meta, trees, problems, causes, objectives, means, assumptions];
		this.#live = new Live(watch(...roots), () => {
			const shown = treeHere();
			return {
				tree: shown && objectiveTreeOf(plan, shown),
				findings: shown ? objectiveFindingsOf(plan, undefined, [shown]) : []
			};
		});
	}

	get tree(): ObjectiveTree | undefined {
		return this.#live.current.tree;
	}

	get findings(): ObjectiveFinding[] {
		return this.#live.current.findings;
	}

	/** What the card of a question says: its objective, or its problem. */
	textOf(id: string): string {
		const said = this.#cardOf(id);
		if (said) return said.objective?.text ?? said.problem?.text ?? '';
		return id
			.split('>')
			.map((each) => this.#cardOf(each)?.objective?.text ?? '')
			.join(' → ');
	}

	/** The wordings to choose from, while several stand. */
	wordingsOf(id: string) {
		return this.#cardOf(id)?.objective?.wordings ?? [];
	}

	/** Gives an answer; `wording` says which was chosen. */
	give(answer: Exclude<ObjectiveAnswer, 'go'>, id: string, wording = ''): void {
		const { session, live } = this.open;
		const { plan, person } = session;
		const { language } = live.meeting.current;
		const said = {
			propose: () => proposeObjective(plan, id, language, session.stamp()),
			confirm: () => confirmObjective(plan, id, session.stamp(), person),
			choose: () => chooseWording(plan, wording, person),
			assume: () => assumeInstead(plan, id, { text: this.#problemText(id) }, session.stamp()),
			join: () => linkMeans(plan, id, this.tree?.purpose ?? '', person),
			bin: () => binObjective(plan, id, person),
			unlink: () => unlinkMeans(plan, id, person)
		}[answer]();
		this.refusal = said.ok ? undefined : said.refusal;
		this.done = said.ok ? answer : undefined;
	}

	takeBack(): void {
		undoOf(this.open.session.plan).undo();
		this.done = undefined;
	}

	#cardOf(id: string) {
		const { cards = [], beside = [] } = this.tree ?? {};
		return [...cards, ...beside].find((card) => card.id === id);
	}

	#problemText(id: string): string {
		return this.#cardOf(id)?.problem?.text ?? '';
	}
}
