import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { PersonId, ProblemId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { causesOf, problemsOf, type Problem } from './cards.ts';
import type { CardFacts, Graph } from './graph.ts';
import { mark } from './mark.ts';
import { treeOfCard } from './spots.ts';

/** Rules a group may let a card break: real trees are full of such cards (P4). A whole tree's size is kept at its main problem. */
export const KEEPABLE = ['P2', 'P3', 'P4', 'P5', 'P14', 'P15', 'P16'] as const;
export type Keepable = (typeof KEEPABLE)[number];

export type MarkRefusal = PlanRefusal | 'no-such-problem' | 'no-such-link';

/** Keeps a card as it is although it breaks a rule: the finding goes quiet until the card is worded anew, or the tree grows. */
export function keepAsIs(
	plan: Plan,
	card: ProblemId,
	rule: Keepable,
	person: PersonId
): Result<ProblemId, MarkRefusal> {
	const tree = treeOfCard(plan, card);
	const facts = tree?.graph.cards.get(card);
	if (!tree || !facts) return refuse('no-such-problem');
	return put(plan, card, `kept:${rule}`, keptMark(rule, facts.card, tree.graph), person);
}

/** One person's word that the causes of a card are enough together (P13), or that they are not. It holds for these causes. */
export function tickEnough(
	plan: Plan,
	card: ProblemId,
	isEnough: boolean,
	person: PersonId
): Result<ProblemId, MarkRefusal> {
	const facts = treeOfCard(plan, card)?.graph.cards.get(card);
	if (!facts) return refuse('no-such-problem');
	return put(plan, card, `enough:${person}`, isEnough ? enoughMark(facts) : undefined, person);
}

/** Notes that a link was read aloud and the group said yes (P6), or takes that back. It holds for the words read. */
export function readAloud(
	plan: Plan,
	link: string,
	isAgreed: boolean,
	person: PersonId
): Result<ProblemId, MarkRefusal> {
	const found = causesOf(plan).find(({ id }) => id === link);
	const cards = problemsOf(plan);
	const cause = cards.find(({ id }) => id === found?.cause);
	const effect = cards.find(({ id }) => id === found?.effect);
	if (!cause || !effect) return refuse('no-such-link');
	const said = isAgreed ? readMark(cause, effect) : undefined;
	return put(plan, effect.id, `read:${cause.id}`, said, person);
}

/** True if the group keeps a card as it is now, whatever this rule says. */
export function isKept(plan: Plan, rule: Keepable, card: Problem, graph: Graph): boolean {
	return recordIn(plan.problems, card.id)?.get(`kept:${rule}`) === keptMark(rule, card, graph);
}

/** Who says that the causes a card has now are enough together. */
export function enoughBy(plan: Plan, facts: CardFacts): PersonId[] {
	const said = enoughMark(facts);
	const people: PersonId[] = [];
	recordIn(plan.problems, facts.card.id)?.forEach((value, key) => {
		if (value === said && key.startsWith('enough:')) people.push(key.slice('enough:'.length));
	});
	return people.sort();
}

/** True if this link was read aloud with the words the two cards have now. */
export function isRead(plan: Plan, cause: Problem, effect: Problem): boolean {
	const said = recordIn(plan.problems, effect.id)?.get(`read:${cause.id}`);
	return said !== undefined && said === readMark(cause, effect);
}

function keptMark(rule: Keepable, card: Problem, graph: Graph): string {
	return rule === 'P16' ? String(graph.cards.size) : mark(card.text);
}

function enoughMark({ causes }: CardFacts): string {
	return mark(...[...causes].sort());
}

function readMark(cause: Problem, effect: Problem): string {
	return mark(cause.text, effect.text);
}

function put(
	plan: Plan,
	card: ProblemId,
	key: string,
	value: string | undefined,
	person: PersonId
) {
	const record = recordIn(plan.problems, card);
	if (!record || record.get(key) === value) return done(card);
	return change(plan, person, () => {
		if (value === undefined) record.delete(key);
		else record.set(key, value);
		return card;
	});
}
