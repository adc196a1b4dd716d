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

/** Joins two cards, in the sense of the arrow; a link that would close a circle becomes a question (P9). */
export function link(port: BoardPort, from: CardRef, to: CardRef): Answer {
	const { plan, person } = port;
	if (from.kind === 'problem' && to.kind === 'problem') {
		const answer = putUnder(plan, { card: from.id }, { side: 'causes', on: to.id }, person);
		if (!answer.ok && answer.refusal === 'would-loop') {
			port.ask({ for: 'feedback', cause: from.id, effect: to.id });
		}
		return answer;
	}
	if (from.kind === 'objective' && to.kind === 'objective') {
		return linkMeans(plan, from.id, to.id, person);
	}
	return from.kind === 'idea' ? gatherTo(port, from.id, to) : serve(port, from, to);
}

/** Lets a line of the plan serve an objective, from whichever of the two the hand came. It lies with it then. */
export function serve({ plan, person }: BoardPort, one: CardRef, other: CardRef): Answer {
	const [line, aim] = one.kind === 'activity' ? [one, other] : [other, one];
	if (line.kind !== 'activity' || aim.kind !== 'objective') return NOT_HERE;
	if (!isAim(plan, aim.id)) return { ok: false, refusal: 'no-such-objective' };
	const answer = detailActivity(plan, line.id, { fromProblem: aim.id }, person);
	if (answer.ok) unplaceCard(plan, line.id, person);
	return answer;
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

/** An idea goes to a group and its place there, also where a hand had put it elsewhere; two that are in none are asked about. */
function gatherTo(port: BoardPort, idea: string, onto: CardRef): Answer {
	const over = port.undo.together();
	const answer = gather(port, idea, onto);
	if (answer.ok) unplaceCard(port.plan, idea, port.person);
	over();
	if (answer.ok || onto.kind !== 'idea' || onto.id === idea) return answer;
	port.ask({ for: 'group', ideas: [onto.id, idea] });
	return { ok: true };
}

/** Puts an idea where another card is: in that group, or in the group of that idea. */
export function gather(port: BoardPort, idea: string, onto: CardRef): Answer {
	const { plan, person } = port;
	const cluster = onto.kind === 'cluster' ? onto.id : ideaOf(plan, onto.id)?.cluster;
	const isThere = clustersOf(plan).some(({ id }) => id === cluster);
	if (cluster === undefined || !isThere) return { ok: false, refusal: 'no-such-cluster' };
	return putInCluster(plan, idea, cluster, person);
}
