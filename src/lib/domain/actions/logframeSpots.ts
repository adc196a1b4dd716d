import type { Assumption } from '../objectives/kinds.ts';
import type { ObjectiveTree } from '../objectives/objectiveTree.ts';
import { neighbours } from '../shared/neighbours.ts';
import type { Indicator } from './kinds.ts';

type Card = ObjectiveTree['cards'][number];
export type AssumptionLevel = NonNullable<Assumption['level']>;

/** Where things belong in the logframe of an objective tree: rows by the roles of O1, all else by what it serves. */
export class Spots {
	readonly tree: ObjectiveTree | undefined;
	readonly purpose: Card | undefined;
	readonly goals: Card[];
	readonly outputs: Card[];
	readonly #byId: Map<string, Card>;
	readonly #outputOf: Map<string, string>;

	constructor(tree: ObjectiveTree | undefined) {
		const cards = tree?.cards ?? [];
		this.tree = tree;
		this.#byId = new Map(cards.map((card) => [card.id, card]));
		this.purpose = cards.find(({ role }) => role === 'purpose');
		this.goals = cards.filter(({ role }) => role === 'goal').sort((a, b) => a.level - b.level); // stable: nearest to the purpose first
		this.outputs = cards.filter(({ role }) => role === 'output');
		this.#outputOf = served(this.outputs, tree?.links ?? []);
	}

	/** The output a card helps to reach; of several, the first. */
	outputOf(card: string | undefined): string | undefined {
		return this.#outputOf.get(card ?? '');
	}

	/** The row an indicator measures: that of its activity, its objective, or the one it names by level alone. */
	rowOf({ activity, objective, level }: Indicator): string | undefined {
		if (activity !== undefined) return activity;
		if (objective !== undefined) return this.#rowOfCard(objective);
		if (level === 'purpose') return this.purpose?.id;
		return level === 'goal' ? this.goals[0]?.id : undefined;
	}

	/** The row an assumption that stands at this card lets one rise from. */
	levelAt(card: string | undefined): AssumptionLevel {
		const role = this.#byId.get(card ?? '')?.role;
		return role ? RISES[role] : 'precondition';
	}

	#rowOfCard(id: string): string | undefined {
		const role = this.#byId.get(id)?.role;
		return role === 'purpose' || role === 'goal' ? id : this.outputOf(id);
	}
}

const RISES: Record<Card['role'], AssumptionLevel> = {
	goal: 'goal',
	purpose: 'purpose-goal',
	output: 'output-purpose',
	means: 'activity-output',
	loose: 'precondition'
};

/** Walks down from each output: a card belongs to the first that it helps, and an output to itself. */
function served(outputs: readonly Card[], links: ObjectiveTree['links']): Map<string, string> {
	const below = neighbours(links, 'end', 'means');
	const found = new Map(outputs.map(({ id }) => [id, id]));
	for (const { id } of outputs) {
		const reached = [id];
		for (const at of reached) {
			for (const means of below.get(at) ?? []) {
				if (found.has(means)) continue;
				found.set(means, id);
				reached.push(means);
			}
		}
	}
	return found;
}
