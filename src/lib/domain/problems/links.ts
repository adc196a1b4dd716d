import type { Plan } from '../plan.ts';
import type { ProblemId } from '../shared/ids.ts';
import { placeBetween } from '../shared/order.ts';
import { causesOf, linkKey, type CauseLink } from './cards.ts';
import { ends, type Side } from './tree.ts';

/** The links that hang cards on one card, on one side, in their order. */
export function hangingOn(plan: Plan, side: Side, on: ProblemId): CauseLink[] {
	const end = side === 'causes' ? 'effect' : 'cause';
	return causesOf(plan).filter((link) => link[end] === on && !link.feedback);
}

/** The order key right behind a sibling, or behind all of them. */
export function placeAfter(
	plan: Plan,
	{ side, on, after }: { side: Side; on: ProblemId; after?: ProblemId }
): string {
	const siblings = hangingOn(plan, side, on);
	const index = siblings.findIndex((link) => hungBy(link, side) === after);
	const before = after === undefined || index < 0 ? siblings.at(-1) : siblings[index];
	const behind = before && siblings[siblings.indexOf(before) + 1];
	return placeBetween(before?.order, behind?.order);
}

/** Hangs a card on another. Call inside a change. */
export function hang(
	plan: Plan,
	card: ProblemId,
	{ side, on }: { side: Side; on: ProblemId },
	order: string
): void {
	plan.causes.set(linkKey(...ends(side, card, on)), { order });
}

/** Takes a card off another. Call inside a change. */
export function unhang(plan: Plan, card: ProblemId, { side, on }: { side: Side; on: ProblemId }) {
	plan.causes.delete(linkKey(...ends(side, card, on)));
}

/** The card a link hangs up. */
export function hungBy(link: CauseLink, side: Side): ProblemId {
	return side === 'causes' ? link.cause : link.effect;
}

/** True if hanging the card there would close a counted loop (P9). */
export function wouldLoop(plan: Plan, card: ProblemId, side: Side, on: ProblemId): boolean {
	const [cause, effect] = ends(side, card, on);
	const links = causesOf(plan).filter(({ feedback }) => !feedback);
	const seen = new Set<ProblemId>([effect]);
	for (const at of seen) {
		if (at === cause) return true;
		for (const link of links) if (link.cause === at) seen.add(link.effect);
	}
	return false;
}
