import { activityOf, detailActivity } from '#lib/domain/actions/activities.ts';
import { putInCluster } from '#lib/domain/ideas/clusters.ts';
import { clustersOf } from '#lib/domain/ideas/grouped.ts';
import { ideaOf } from '#lib/domain/ideas/ideaOf.ts';
import { isAim, linkMeans, meansOf, unlinkMeans } from '#lib/domain/objectives/means.ts';
import { causesOf } from '#lib/domain/problems/cards.ts';
import { putUnder, unlink } from '#lib/domain/problems/moves.ts';
import { unplaceCard } from '#lib/domain/shared/places.ts';

import type { BoardPort, CardRef } from '../port.ts';
import type { Answer } from './kindActs.ts';

/** Joins two cards, in the sense of the arrow. */
export function link(port: BoardPort, from: CardRef, to: CardRef): Answer {
	const isOf = (kind: string) => from.kind === kind && to.kind === kind;
	if (isOf('problem')) return linkProblems(port, from.id, to.id);
	if (isOf('objective')) return linkMeans(port.plan, from.id, to.id, port.person);
	const answer = goWith(port, from, to);
	return !answer.ok && askForGroup(port, from, to) ? { ok: true } : answer;
}

/** A link that would close a circle becomes a question (P9). */
function linkProblems(port: BoardPort, cause: string, effect: string): Answer {
	const { plan, person } = port;
	const answer = putUnder(plan, { card: cause }, { side: 'causes', on: effect }, person);
	if (!answer.ok && answer.refusal === 'would-loop') port.ask({ for: 'feedback', cause, effect });
	return answer;
}

/**
 * Lets an idea go to the group another card speaks for, or an activity serve an objective, from whichever of the two the
 * hand came. It lies with that then, also where a hand had put it elsewhere.
 */
export function goWith(port: BoardPort, one: CardRef, other: CardRef): Answer {
	const [card, onto] = other.kind === 'activity' ? [other, one] : [one, other];
	const answer = card.kind === 'idea' ? gather(port, card.id, onto) : serve(port, card, onto);
	if (answer.ok) unplaceCard(port.plan, card.id, port.person);
	return answer;
}

/** Asks what the group of two ideas is called that are in none. True if that is asked. */
export function askForGroup(port: BoardPort, idea: CardRef, onto: CardRef): boolean {
	const areTwo = idea.kind === 'idea' && onto.kind === 'idea' && onto.id !== idea.id;
	if (areTwo) port.ask({ for: 'group', ideas: [onto.id, idea.id] });
	return areTwo;
}

function serve({ plan, person }: BoardPort, line: CardRef, aim: CardRef): Answer {
	if (line.kind !== 'activity' || aim.kind !== 'objective') return NOT_HERE;
	if (!isAim(plan, aim.id)) return { ok: false, refusal: 'no-such-objective' };
	return detailActivity(plan, line.id, { fromProblem: aim.id }, person);
}

/** Takes a link away: one of the problems, one that people drew between objectives, or what a line of the plan serves. What follows from another link is cut there. */
export function cutLink(port: BoardPort, id: string): Answer {
	const { plan, person, board } = port;
	if (isWorkLink(port, id)) {
		return detailActivity(plan, lineOn(id), { fromProblem: undefined }, person);
	}
	const key = id.replace(/^o_/, '').replace('>o_', '>');
	if (board === 'objectives' || key !== id) {
		const isDrawn = meansOf(plan).some((each) => each.id === key);
		return isDrawn ? unlinkMeans(plan, key, person) : { ok: false, refusal: 'line-of-problems' };
	}
	return causesOf(plan).some((each) => each.id === id) ? unlink(plan, id, person) : NOT_HERE;
}

/** True for the line from an activity to the objective it serves. */
export function isWorkLink({ plan }: BoardPort, id: string): boolean {
	return activityOf(plan, lineOn(id)) !== undefined;
}

const lineOn = (link: string) => link.split('>')[0] ?? '';

/** True where one of two cards may lead to the other and nobody has said so yet. */
export function mayJoin({ plan }: BoardPort, one: CardRef, other: CardRef): boolean {
	const isOfTree = one.kind === 'problem' || one.kind === 'objective';
	if (!isOfTree || one.kind !== other.kind) return false;
	const drawn = [
		...causesOf(plan).map(({ cause, effect }) => [cause, effect]),
		...meansOf(plan).map(({ means, end }) => [means, end])
	];
	return !drawn.some((ends) => ends.includes(one.id) && ends.includes(other.id));
}

const NOT_HERE: Answer = { ok: false, refusal: 'no-room-there' };

/** Puts an idea where another card is: in that group, or in the group of that idea. */
function gather(port: BoardPort, idea: string, onto: CardRef): Answer {
	const { plan, person } = port;
	const cluster = onto.kind === 'cluster' ? onto.id : ideaOf(plan, onto.id)?.cluster;
	const isThere = clustersOf(plan).some(({ id }) => id === cluster);
	if (cluster === undefined || !isThere) return { ok: false, refusal: 'no-such-cluster' };
	return putInCluster(plan, idea, cluster, person);
}
