import type { Plan } from '../plan.ts';
import { recordIn } from '../shared/fields.ts';
import type { ProblemId } from '../shared/ids.ts';
import { placeBetween } from '../shared/order.ts';
import { causesOf, keysOf, linkKey, problemsOf, type CauseLink } from './cards.ts';
import { loopsIn } from './loops.ts';
import { ends, hung, type Side } from './outline.ts';
import type { Arrow } from './paths.ts';

/** Where a card goes: on which side, on which card, after which sibling, or last. After the card it hangs on is first. */
export interface Place {
	side: Side;
	on: ProblemId;
	after?: ProblemId;
}

type Holder = Pick<Place, 'side' | 'on'>;

/** The links that count, between cards that stand: not the feedback ones, not the bin, not what is parked. */
export function countedLinks(plan: Plan): CauseLink[] {
	const cards = problemsOf(plan).filter(({ parked }) => !parked);
	const standing = new Set(cards.map(({ id }) => id));
	return causesOf(plan).filter(
		({ cause, effect, feedback }) => !feedback && standing.has(cause) && standing.has(effect)
	);
}

/** The cards that hang on one card, on one side, in their order. */
export function hangingOn(links: readonly CauseLink[], { side, on }: Holder): ProblemId[] {
	return links.flatMap((link) => {
		const [card, holder] = hung(side, link);
		return holder === on ? [card] : [];
	});
}

/** Hangs a card up at a place. Both are then part of the tree, also if they were parked. Call inside a change. */
export function hang(plan: Plan, card: ProblemId, place: Place): void {
	for (const id of [card, place.on]) {
		const record = recordIn(plan.problems, id);
		if (record?.has('parked')) record.delete('parked');
	}
	const links = countedLinks(plan);
	const siblings = hangingOn(links, place).filter((id) => id !== card);
	const index = place.after === undefined ? -1 : siblings.indexOf(place.after);
	const isFirst = place.after === place.on;
	siblings.splice(index < 0 && !isFirst ? siblings.length : index + 1, 0, card);
	arrange(plan, links, place, siblings, [card]);
}

/**
 * Lets cards hang on one card in this order. Only what moved gets a new place, and what stands level with
 * its neighbour: two devices may have put two cards in one place. Call inside a change.
 */
export function arrange(
	plan: Plan,
	links: readonly CauseLink[],
	{ side, on }: Holder,
	cards: readonly ProblemId[],
	moved: readonly ProblemId[]
): void {
	const [places, isMoved] = [new Map(links.map(({ id, order }) => [id, order])), new Set(moved)];
	const keyOf = (card: ProblemId) => linkKey(...ends(side, card, on));
	const orders = cards.map((card) => (isMoved.has(card) ? undefined : places.get(keyOf(card))));
	let before: string | undefined;
	cards.forEach((card, at) => {
		const order = orders[at];
		const isBehind = (other?: string) => other !== undefined && (!before || before < other);
		if (isBehind(order)) {
			before = order;
			return;
		}
		before = placeBetween(before, orders.slice(at + 1).find(isBehind));
		plan.causes.set(keyOf(card), { order: before });
	});
}

/** Draws a link, or draws it anew. Call inside a change. */
export function draw(
	plan: Plan,
	{ cause, effect, order, feedback, note }: Omit<CauseLink, 'id'>
): void {
	const said = { order, ...(feedback && { feedback }), ...(note && { note }) };
	plan.causes.set(linkKey(cause, effect), said);
}

/** Cuts these links, also where a merged card brought them along. Call inside a change. */
export function cut(plan: Plan, links: readonly string[]): void {
	for (const key of keysOf(plan, links)) plan.causes.delete(key);
}

/** True if new links, in place of those cut, would let a card cause itself (P9). */
export function wouldLoop(
	plan: Plan,
	added: readonly Arrow[],
	linksCut: readonly string[]
): boolean {
	if (added.some(({ cause, effect }) => cause === effect)) return true;
	const gone = new Set(linksCut);
	const arrows: Arrow[] = [...countedLinks(plan).filter(({ id }) => !gone.has(id)), ...added];
	const cards = arrows.flatMap(({ cause, effect }) => [cause, effect]);
	const closed = new Set(loopsIn([...new Set(cards)], arrows).flatMap((loop) => loop.links));
	return added.some((arrow) => closed.has(arrow));
}
