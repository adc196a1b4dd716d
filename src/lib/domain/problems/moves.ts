import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { PersonId, ProblemId } from '../shared/ids.ts';
import { placeBetween } from '../shared/order.ts';
import { refuse, type Result } from '../shared/result.ts';
import { hang, hangingOn, hungBy, placeAfter, unhang, wouldLoop } from './links.ts';
import type { Place } from './problems.ts';
import type { Side } from './tree.ts';

export type MoveRefusal =
	PlanRefusal | 'no-such-problem' | 'is-core' | 'would-loop' | 'no-room-there';

/** Where a card hangs now. */
export interface Spot {
	side: Side;
	on: ProblemId;
	card: ProblemId;
}

/** One step of an outline editor. */
export const OUTLINE_STEPS = ['deeper', 'higher', 'up', 'down'] as const;
export type OutlineStep = (typeof OUTLINE_STEPS)[number];

/**
 * Moves a card one step in the outline, its branches with it: `deeper` under the sibling before it, `higher`
 * beside the card it hangs on (`above` is what that one hangs on), `up` and `down` among its siblings.
 */
export function moveProblem(
	plan: Plan,
	spot: Spot,
	step: OutlineStep,
	person: PersonId,
	above?: ProblemId
): Result<ProblemId, MoveRefusal> {
	const siblings = hangingOn(plan, spot.side, spot.on).map((link) => hungBy(link, spot.side));
	const index = siblings.indexOf(spot.card);
	if (index < 0) return refuse('no-such-problem');
	if (step === 'up' || step === 'down') return shift(plan, spot, step === 'up' ? -1 : 1, person);

	const on = step === 'deeper' ? siblings[index - 1] : above;
	if (on === undefined) return refuse('no-room-there');
	const after = step === 'higher' ? { after: spot.on } : {};
	return putUnder(plan, spot, { side: spot.side, on, ...after }, person);
}

function shift(
	plan: Plan,
	spot: Spot,
	by: 1 | -1,
	person: PersonId
): Result<ProblemId, MoveRefusal> {
	const siblings = hangingOn(plan, spot.side, spot.on);
	const index = siblings.findIndex((link) => hungBy(link, spot.side) === spot.card);
	const other = siblings[index + by];
	if (!other) return refuse('no-room-there');
	const beyond = siblings[index + by * 2]?.order;
	const order = by < 0 ? placeBetween(beyond, other.order) : placeBetween(other.order, beyond);
	return change(plan, person, () => (hang(plan, spot.card, spot, order), spot.card));
}

/** Hangs a card somewhere else, also on the other side of the tree; its branches come with it. */
export function putUnder(
	plan: Plan,
	spot: Spot | { card: ProblemId },
	place: Place,
	person: PersonId
): Result<ProblemId, MoveRefusal> {
	const { card } = spot;
	if (!recordIn(plan.problems, card) || !recordIn(plan.problems, place.on)) {
		return refuse('no-such-problem');
	}
	if (wouldLoop(plan, card, place.side, place.on)) return refuse('would-loop');
	return change(plan, person, () => {
		const order = placeAfter(plan, place);
		if ('on' in spot) unhang(plan, card, spot);
		recordIn(plan.problems, card)?.delete('parked');
		hang(plan, card, place, order);
		return card;
	});
}

/** Puts a card in the bin. What hung on it moves up to where it hung, so that no card is lost with it. */
export function binProblem(
	plan: Plan,
	spot: Spot | { card: ProblemId },
	person: PersonId
): Result<ProblemId, MoveRefusal> {
	const record = recordIn(plan.problems, spot.card);
	if (!record) return refuse('no-such-problem');
	const tree = recordIn(plan.trees, String(record.get('tree')));
	if (tree?.get('core') === spot.card) return refuse('is-core');
	return change(plan, person, () => {
		if ('on' in spot) {
			for (const link of hangingOn(plan, spot.side, spot.card)) {
				const order = placeAfter(plan, { side: spot.side, on: spot.on, after: spot.card });
				hang(plan, hungBy(link, spot.side), spot, order);
			}
		}
		record.set('binned', true);
		return spot.card;
	});
}
