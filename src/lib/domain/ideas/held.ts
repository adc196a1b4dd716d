import { membersOf } from '../meeting/members.ts';
import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { IdeaId, PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { ideasOf, type Idea, type IdeaRefusal } from './ideas.ts';
import { ideaOf } from './ideaOf.ts';

/** How new ideas may wait: each until somebody has looked at it, or all until they are opened together (WAIT-1). */
export const WAYS = ['look', 'together'] as const;
export type Way = (typeof WAYS)[number];

/** How new ideas wait now; nothing where they are seen at once, or a newer app says what this one does not know. */
export function wayOf({ meta }: Plan): Way | undefined {
	return WAYS.find((way) => way === meta.get('newIdeas'));
}

/** Lets new ideas wait, or be seen at once again. What waits already goes on waiting: nothing is shown by a switch (WAIT-1). */
export function letIdeasWait(
	plan: Plan,
	way: Way | undefined,
	person: PersonId
): Result<Way | undefined, PlanRefusal> {
	if (wayOf(plan) === way) return done(way);
	return change(plan, person, () => {
		if (way) plan.meta.set('newIdeas', way);
		else plan.meta.delete('newIdeas');
		return way;
	});
}

/** Lets an idea wait for a facilitator's eye: no screen of the room shows it (section 4: accusations, abuse). */
export function holdIdea(plan: Plan, id: IdeaId, person: PersonId): Result<IdeaId, IdeaRefusal> {
	return hold(plan, id, true, person);
}

/** Lets an idea that waited through to the room. */
export function letThrough(plan: Plan, id: IdeaId, person: PersonId): Result<IdeaId, IdeaRefusal> {
	return hold(plan, id, false, person);
}

/** Lets all that wait through in one go; where people wrote quietly, that is over with it (WAIT-3). */
export function letAllThrough(plan: Plan, person: PersonId): Result<IdeaId[], PlanRefusal> {
	const waiting = heldIdeasOf(plan).map(({ id }) => id);
	const isTogether = wayOf(plan) === 'together';
	if (waiting.length === 0 && !isTogether) return done([]);
	return change(plan, person, () => {
		for (const id of waiting) recordIn(plan.ideas, id)?.delete('held');
		if (isTogether) plan.meta.delete('newIdeas');
		return waiting;
	});
}

/**
 * Lets wait what has just come from people's phones without saying that it waits: an older app does not know of it
 * (WAIT-4). No step of a desk's undo: nobody did it.
 */
export function holdArrived(
	plan: Plan,
	ids: readonly IdeaId[],
	person: PersonId
): Result<IdeaId[], PlanRefusal> {
	const phones = new Set(membersOf(plan).map(({ id }) => id));
	const came = ids.flatMap((id) => ideaOf(plan, id) ?? []);
	const strays = came
		.filter(({ held, status, createdBy }) => !held && status === 'active' && phones.has(createdBy))
		.filter(({ createdBy }) => createdBy !== person)
		.map(({ id }) => id);
	if (wayOf(plan) === undefined || strays.length === 0) return done([]);
	const write = () => {
		for (const id of strays) recordIn(plan.ideas, id)?.set('held', true);
		return strays;
	};
	return change(plan, person, write, { stays: true });
}

/** The ideas that wait, oldest first: not those that somebody has already decided on. */
export function heldIdeasOf(plan: Plan): Idea[] {
	return ideasOf(plan).filter(({ held, status }) => held && status === 'active');
}

function hold(plan: Plan, id: IdeaId, held: boolean, person: PersonId) {
	const idea = ideaOf(plan, id);
	if (!idea) return refuse('no-such-idea');
	if ((idea.held ?? false) === held) return done(id);
	return change(plan, person, () => {
		const record = recordIn(plan.ideas, id);
		if (held) record?.set('held', true);
		else record?.delete('held');
		return id;
	});
}
