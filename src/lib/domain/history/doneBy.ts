import { boardOfPlace } from '../board/aspect.ts';
import { ballotsOf } from '../votes/ballots.ts';
import type { BallotBox } from '../votes/box.ts';
import type { Plan } from '../plan.ts';
import { instant, isMoment } from '../shared/dates.ts';
import { rawOf } from '../shared/fields.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Step } from '../method.ts';
import { historyOf, type Deed } from './history.ts';
import { keepsQuiet, shortWordsOf } from './shortWords.ts';
import { stepAt } from './steps.ts';

/** What one person did in a plan, counted, and the last of it. */
export interface DoneBy {
	/** Ideas written under their picture; what was said without a name is nobody's here either. */
	ideas: number;
	supported: number;
	/** Cards they put somewhere else on a board. */
	moved: number;
	/** Boards they laid out. */
	laidOut: number;
	/** Cards of any step they changed, once each. */
	changed: number;
	/** They gave dots in a round that shows who did. Nothing is known of a round that hides it. */
	voted: boolean;
	last?: { step: Step; made: boolean; said?: string; at: string };
}

/** What the holder of a device did, read off the plan: never a ballot, nor a word of an idea that names nobody (LEAD-38). */
export function doneBy(plan: Plan, box: BallotBox, person: PersonId): DoneBy {
	const deeds = historyOf(plan).filter((deed) => deed.by === person && !isNobodys(plan, deed));
	const idsOf = (test: (deed: Deed) => boolean) =>
		new Set(deeds.filter(test).map(({ root, id }) => `${root} ${id}`)).size;
	const last = lastOf(plan, deeds);
	return {
		ideas: idsOf(({ root, made }) => root === 'ideas' && made),
		supported: [...plan.supports].filter(([key, yes]) => yes === true && key.endsWith(`:${person}`))
			.length,
		moved: idsOf(({ root, id }) => root === 'places' && !boardOfPlace(id)),
		laidOut: idsOf(({ root, id }) => root === 'places' && boardOfPlace(id) !== undefined),
		changed: idsOf(({ root, made }) => !made && root !== 'places' && root !== 'meta'),
		voted: ballotsOf(box).some(({ voter, scribe }) => voter === person && scribe === undefined),
		...(last && { last })
	};
}

/** Coming in is not counted: whoever did anything did that first. */
function lastOf(plan: Plan, deeds: readonly Deed[]): DoneBy['last'] {
	const timed = deeds.flatMap((deed) => {
		const step = deed.root === 'members' ? undefined : stepAt(plan, deed);
		const at = timeOf(plan, deed);
		return step && at !== undefined ? [{ ...deed, step, at }] : [];
	});
	const [last] = timed.sort((a, b) => instant(b.at) - instant(a.at));
	if (!last) return undefined;
	const said = shortWordsOf(plan, last.root, last.id);
	const { step, made, at } = last;
	return { step, made, at, ...(said !== undefined && { said }) };
}

/** What was made says itself when; of a change the ten minutes are known. */
function timeOf(plan: Plan, { root, id, made, at }: Deed): string | undefined {
	const { createdAt } = rawOf(plan.doc.getMap(root).get(id));
	return made && isMoment(createdAt) ? createdAt : at;
}

/** Said without a name, or kept back: then whose it is stands nowhere. */
function isNobodys(plan: Plan, { root, id }: Deed): boolean {
	if (keepsQuiet(plan, root, id)) return true;
	return rawOf(plan.doc.getMap(root).get(id))['anonymous'] === true;
}
