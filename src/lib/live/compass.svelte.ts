import { ideasOf } from '#lib/domain/ideas/ideas.ts';
import { partsIn, type Act } from '#lib/domain/meeting/answers.ts';
import { compass } from '#lib/domain/meeting/compass.ts';
import { namedTurnsOf, speakersOf } from '#lib/domain/meeting/turns.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { ballotsOf } from '#lib/domain/votes/ballots.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import { roundInView, roundsOf } from '#lib/domain/votes/rounds.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** How the groups of the room take part, for the desk alone. */
export function compassIn(plan: Plan, box: BallotBox) {
	const { meta, sittings, turns } = plan;
	return {
		compass: new Live(watch(box.doc.getMap('parts')), () => compass(partsIn(box))),
		/** How often people without a phone had the floor: they stand in no group. */
		named: new Live(watch(meta, sittings, turns), () => namedTurnsOf(plan))
	};
}

/** What the holder of this phone did so far. Of a round with signed papers it tells nothing: who voted is secret there. */
export function didIn(plan: Plan, box: BallotBox, person: string) {
	const { meta, sittings, turns, ideas, members, rounds } = plan;
	const all = watch(meta, sittings, turns, ideas, members, rounds, box.ballots);
	return new Live(all, () => didOf(plan, box, person));
}

function didOf(plan: Plan, box: BallotBox, person: string): Act[] {
	const round = roundInView(roundsOf(plan));
	const did: Record<Act, boolean> = {
		added: ideasOf(plan).some((idea) => idea.createdBy === person && !idea.onBehalfOf),
		spoken: speakersOf(plan).has(person),
		voted: ballotsOf(box).some((ballot) => ballot.round === round?.id && ballot.voter === person)
	};
	return (Object.keys(did) as Act[]).filter((act) => did[act]);
}
