import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { PersonId, ProblemId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { causesOf, linkKey, problemsOf, type CauseLink } from './cards.ts';
import { arrange, countedLinks, cut, draw, hang, wouldLoop, type Place } from './links.ts';
import { ends, type Branch, type Side } from './outline.ts';
import { spotOf, treeOfCard, type Spot } from './spots.ts';

export type MoveRefusal =
	PlanRefusal | 'no-such-problem' | 'is-core' | 'would-loop' | 'no-room-there';

/** One step of an outline editor. */
export const OUTLINE_STEPS = ['deeper', 'higher', 'up', 'down'] as const;
export type OutlineStep = (typeof OUTLINE_STEPS)[number];

/**
 * Moves a card one step in the outline, its branches with it: `deeper` under the sibling before it, `higher`
 * beside the card it hangs on, `up` and `down` among its siblings.
 */
export function moveProblem(
	plan: Plan,
	card: ProblemId,
	step: OutlineStep,
	person: PersonId
): Result<ProblemId, MoveRefusal> {
	const tree = treeOfCard(plan, card);
	if (tree?.core.id === card) return refuse('is-core');
	const spot = tree && spotOf(tree, card);
	if (!spot) return refuse('no-such-problem');
	if (step === 'up' || step === 'down') return shift(plan, spot, step === 'up' ? -1 : 1, person);

	const place = step === 'deeper' ? inside(spot) : beside(spot);
	return place ? putUnder(plan, spot, place, person) : refuse('no-room-there');
}

/**
 * Hangs a card somewhere else. From a spot it leaves that spot, and its branches come along, also to the other
 * side of the tree. Without one it keeps what it hangs on: a card may lead to several others (P8).
 */
export function putUnder(
	plan: Plan,
	from: Pick<Spot, 'side' | 'on' | 'card'> | { card: ProblemId },
	place: Place,
	person: PersonId
): Result<ProblemId, MoveRefusal> {
	const { card } = from;
	const known = new Set(problemsOf(plan).map(({ id }) => id));
	if (!known.has(card) || !known.has(place.on)) return refuse('no-such-problem');
	const under = 'on' in from ? linksUnder(plan, from) : [];
	const turning = 'on' in from && from.side !== place.side ? under : [];
	const left = 'on' in from ? [linkKey(...ends(from.side, card, from.on))] : [];
	const gone = [...left, ...turning.map(({ id }) => id)];
	const turned = turning.map((link) => ({ ...link, cause: link.effect, effect: link.cause }));
	const [cause, effect] = ends(place.side, card, place.on);
	if (wouldLoop(plan, [{ cause, effect }, ...turned], gone)) return refuse('would-loop');

	return change(plan, person, () => {
		cut(plan, gone);
		bring(plan, [card, ...under.flatMap((link) => [link.cause, link.effect])], place.on);
		hang(plan, card, place);
		for (const link of turned) draw(plan, link);
		return card;
	});
}

/** Takes one link away, an `again` line or one beside the outline. The cards stay. */
export function unlink(plan: Plan, link: string, person: PersonId): Result<string, MoveRefusal> {
	if (!causesOf(plan).some(({ id }) => id === link)) return done(link);
	return change(plan, person, () => (cut(plan, [link]), link));
}

function shift(
	plan: Plan,
	spot: Spot,
	by: 1 | -1,
	person: PersonId
): Result<ProblemId, MoveRefusal> {
	const cards = spot.siblings.map((branch) => branch.card.id);
	const at = cards.indexOf(spot.card);
	if (at + by < 0 || at + by >= cards.length) return refuse('no-room-there');
	cards.splice(at, 1);
	cards.splice(at + by, 0, spot.card);
	return change(plan, person, () => {
		arrange(plan, countedLinks(plan), spot, cards, [spot.card]);
		return spot.card;
	});
}

function inside({ side, siblings, card }: Spot): Place | undefined {
	const at = siblings.findIndex((branch) => branch.card.id === card);
	// A line that only refers to a card is no place to hang anything: the card itself is elsewhere.
	const on = siblings
		.slice(0, at)
		.filter(({ again }) => !again)
		.at(-1);
	return on && { side, on: on.card.id };
}

function beside({ side, on, above }: Spot): Place | undefined {
	return above === undefined ? undefined : { side, on: above, after: on };
}

/** The links of the outline below a card. */
export function linksUnder(
	plan: Plan,
	{ card, side }: { card: ProblemId; side: Side }
): CauseLink[] {
	const tree = treeOfCard(plan, card);
	const spot = tree && spotOf(tree, card);
	const start = spot?.siblings.find((branch) => branch.card.id === card && !branch.again);
	const below = (branch: Branch): string[] =>
		branch.branches
			.filter(({ again }) => !again)
			.flatMap((inner) => [linkKey(...ends(side, inner.card.id, branch.card.id)), ...below(inner)]);
	const keys = new Set(start && below(start));
	return tree?.graph.counted.filter(({ id }) => keys.has(id)) ?? [];
}

/** A card belongs to the tree it hangs in, and so does what hangs on it. */
function bring(plan: Plan, cards: readonly ProblemId[], on: ProblemId): void {
	const tree = recordIn(plan.problems, on)?.get('tree');
	for (const card of cards) {
		const record = recordIn(plan.problems, card);
		if (record && record.get('tree') !== tree) record.set('tree', tree);
	}
}
