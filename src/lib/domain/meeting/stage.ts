import { readStep } from '../method.ts';
import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { idIn, isId, type PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { isOn, switchTo } from '../shared/switches.ts';

/** How the wall shows the step the room is at. `own` is the way each step has of itself, `past` what became of last year's
 * ideas, `teams` the groups people work in. */
export const VIEWS = [
	'own',
	'branch',
	'overview',
	'reading',
	'pair',
	'drawing',
	'scene',
	'past',
	'teams'
] as const;
export type StageView = (typeof VIEWS)[number];

/** What the desk shows the room beside the step: a card and a way to look at it, never a camera. */
export interface Stage {
	view: StageView;
	/** The card the room looks at. */
	card?: string;
	/** The link that is read aloud. */
	link?: string;
	/** The drawing, or the scene of one, on the wall. */
	drawing?: string;
	/** The card that is lit while others stand back. */
	spotlight?: string;
}

/** How large the hall is: the wall's letters follow it. */
export const HALLS = ['small', 'medium', 'large'] as const;
export type Hall = (typeof HALLS)[number];

export type StageRefusal = PlanRefusal | 'no-such-record';

const POINTS = ['card', 'link', 'drawing', 'spotlight'] as const;

/**
 * What the room is shown (STAGE-1). A late wall reads it as it stands; what no app knows, and what was meant for
 * another step than the room is at, is `own`.
 */
export function stageOf(plan: Plan): Stage {
	const said = plan.meta.get('stage');
	if (typeof said !== 'object' || !said) return { view: 'own' };
	const raw = said as Record<string, unknown>;
	if (raw['step'] !== stepNow(plan)) return { view: 'own' };
	const stage: Stage = { view: VIEWS.find((view) => view === raw['view']) ?? 'own' };
	for (const point of POINTS) {
		const id = point === 'link' ? linkIn(raw[point]) : idIn(raw[point]);
		if (id !== undefined) stage[point] = id;
	}
	return stage;
}

/**
 * Shows the room something at the step it is at (STAGE-2): one key, so that the last word counts as a whole. It is no
 * part of anybody's undo.
 */
export function showOnStage(
	plan: Plan,
	stage: Stage,
	person: PersonId
): Result<Stage, StageRefusal> {
	for (const point of POINTS) {
		const id = stage[point];
		if (id !== undefined && !(point === 'link' ? linkIn(id) : isId(id)))
			return refuse('no-such-record');
	}
	if (isSame(stageOf(plan), stage)) return done(stage);
	return change(plan, person, () => {
		plan.meta.set('stage', { step: stepNow(plan), ...stage });
		return stage;
	});
}

/** True while the facilitator holds the board still: cards are read, and moved by nobody. */
export function isBoardLocked(plan: Plan): boolean {
	return isOn(plan, 'boardLocked');
}

/** Holds the board still, or lets it go. A help for hands, no right: the relay's rights are what is enforced. */
export function lockBoard(
	plan: Plan,
	locked: boolean,
	person: PersonId
): Result<boolean, PlanRefusal> {
	return switchTo(plan, 'boardLocked', locked, person);
}

/** How large the hall is; medium as long as nobody said. */
export function hallOf(plan: Plan): Hall {
	const said = plan.meta.get('wallSize');
	return HALLS.find((hall) => hall === said) ?? 'medium';
}

/** Says how large the hall is (STAGE-4). */
export function sizeHall(plan: Plan, hall: Hall, person: PersonId): Result<Hall, PlanRefusal> {
	if (hallOf(plan) === hall) return done(hall);
	return change(plan, person, () => (plan.meta.set('wallSize', hall), hall));
}

function stepNow({ meta }: Plan) {
	return readStep(meta.get('step')) ?? 'meeting';
}

function isSame(one: Stage, other: Stage): boolean {
	return one.view === other.view && POINTS.every((point) => one[point] === other[point]);
}

/** The key of a link: two ids. */
function linkIn(value: unknown): string | undefined {
	if (typeof value !== 'string') return undefined;
	const parts = value.split('>');
	return parts.length === 2 && parts.every((part) => isId(part)) ? value : undefined;
}
