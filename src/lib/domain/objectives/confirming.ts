import type { Plan } from '../plan.ts';
import { problemsOf, type Problem } from '../problems/cards.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { present } from '../shared/fields.ts';
import type { ObjectiveId, PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import {
	isDraft,
	note,
	wordedAs,
	wordedOf,
	type Confirmation,
	type Worded,
	type Wording
} from './wordings.ts';

export type ConfirmRefusal = PlanRefusal | 'no-such-objective' | 'two-wordings';

/**
 * Says that an objective is worded well, by name, looking at its problem as it reads now (section 1.5: a person
 * confirms each card). Refused while two wordings stand: somebody chooses first.
 */
export function confirmObjective(
	plan: Plan,
	id: ObjectiveId,
	{ at }: { at: string },
	person: PersonId
): Result<ObjectiveId, ConfirmRefusal> {
	const known = wordedAs(plan, id);
	if (!known) return refuse('no-such-objective');
	const [first, second] = known.standing;
	if (second) return refuse('two-wordings');
	const against = problemsOf(plan).find((card) => card.id === known.problem)?.text;
	const isSame = against === undefined || against === first.against;
	if (confirmationOf(known) && isSame) return done(id);
	return change(plan, person, () => {
		note(plan, first, 'confirmed', { by: person, at, text: first.text });
		if (!isSame) note(plan, first, 'against', against);
		return id;
	});
}

/** Takes one of several wordings. The others are kept, and whoever goes on writing in one brings it back. */
export function chooseWording(
	plan: Plan,
	wording: string,
	person: PersonId
): Result<ObjectiveId, ConfirmRefusal> {
	const known = wordedOf(plan).find(({ all }) => all.some(({ id }) => id === wording));
	if (!known) return refuse('no-such-objective');
	const chosen = known.all.find(({ id }) => id === wording);
	if (known.standing.length === 1 && known.standing[0] === chosen) return done(known.id);
	return change(plan, person, () => {
		for (const each of known.all) {
			note(plan, each, 'settled', each === chosen ? undefined : each.text);
		}
		return known.id;
	});
}

/** An objective as a screen shows it: what it says, and how sure the group is of it. */
export interface Stated {
	id: ObjectiveId;
	text: string;
	/** A draft is what the lexicon proposed and no person has worded or confirmed yet. */
	state: 'draft' | 'worded' | 'confirmed';
	confirmed?: Confirmation;
	/** What its problem said when it was worded, if that has changed since: look again. */
	changedSince?: string;
	/** The wordings to choose from, while several stand. */
	wordings?: Wording[];
	/** Why it is not needed (O4). */
	dropped?: string;
}

/** Says how an objective stands beside its problem. */
export function stated(worded: Worded, problem: Problem | undefined): Stated {
	const { id, text, standing, all } = worded;
	const [{ against }] = standing;
	const confirmed = confirmationOf(worded);
	const hasChanged = problem && against !== undefined && against !== problem.text;
	return {
		id,
		text,
		state: confirmed ? 'confirmed' : standing.every(isDraft) ? 'draft' : 'worded',
		...present({
			confirmed,
			changedSince: hasChanged ? against : undefined,
			wordings: standing.length > 1 ? standing : undefined,
			dropped: all.find(({ dropped }) => dropped)?.dropped
		})
	};
}

/** Who confirmed what an objective says now. */
function confirmationOf({ all, text }: Worded): Confirmation | undefined {
	return all.find(({ confirmed }) => confirmed?.text === text)?.confirmed;
}
