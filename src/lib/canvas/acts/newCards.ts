import { activityOf, addActivity } from '#lib/domain/actions/activities.ts';
import { addCluster, putInCluster } from '#lib/domain/ideas/clusters.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { addMeansFor, isAim } from '#lib/domain/objectives/means.ts';
import { addMeans } from '#lib/domain/objectives/objectives.ts';
import { causesOf } from '#lib/domain/problems/cards.ts';
import { unlink } from '#lib/domain/problems/moves.ts';
import { addProblem, beginTree } from '#lib/domain/problems/problems.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { present } from '#lib/domain/shared/fields.ts';
import { placeCards, type Spot } from '#lib/domain/shared/places.ts';

import type { BoardPort } from '../port.ts';
import type { Answer } from './kindActs.ts';

/** As what a card comes onto the board. Which of them there are depends on the board. */
export const WAYS = [
	'cause',
	'effect',
	'loose',
	'core',
	'means',
	'activity',
	'idea',
	'cluster'
] as const;
export type Way = (typeof WAYS)[number];

/** A card that somebody wants on the board. */
export interface NewCard {
	text: string;
	way: Way;
	/** The card it goes with: what it is a cause or effect of, what it helps to reach. */
	near?: string;
	/** Where a hand put it. */
	spot?: Spot;
}

/**
 * The ways a card can come onto this board, the usual one first. `near` is the card it may go with: an effect gets an
 * effect, as a cause gets a cause, and beside one that is put aside, or too far for a hand to have meant it, it is loose.
 */
export function waysFor(port: BoardPort, near: string | undefined, isFar = false): Way[] {
	if (port.board === 'ideas') return ['idea', 'cluster'];
	if (port.board === 'objectives') return waysToServe(port, near);
	return port.tree === undefined ? ['core'] : waysInTree(port, near, isFar);
}

function waysInTree(port: BoardPort, near: string | undefined, isFar: boolean): Way[] {
	if (near === undefined) return ['loose'];
	const facts = treeAt(port)?.graph.cards.get(near);
	if (!facts) return port.board === 'pair' ? ['means'] : ['loose']; // an added means: it turns no problem over
	if (isFar || facts.role === 'parked') return ['loose', 'cause', 'effect'];
	return facts.side === 'effects' ? ['effect', 'cause', 'loose'] : ['cause', 'effect', 'loose'];
}

/** Beside a line of the plan another one, beside an objective a means; both serve the same. */
function waysToServe({ plan }: BoardPort, near: string | undefined): Way[] {
	if (near === undefined) return ['means'];
	return activityOf(plan, near) ? ['activity', 'means'] : ['means', 'activity'];
}

/** The card that a new one goes with: the one that is near, or the objective of an activity that is. */
export function goesWith({ plan }: BoardPort, near = ''): string | undefined {
	return (activityOf(plan, near)?.fromProblem ?? near) || undefined;
}

function treeAt({ plan, tree }: BoardPort) {
	return treesOf(plan).find(({ id }) => id === tree);
}

/** Makes a card. Answers with its id, so that it can be taken in hand; all of it is one step back. */
export function addCard(port: BoardPort, card: NewCard): Answer & { id: string } {
	const over = port.undo.together();
	const id = port.stamp().id;
	const answer = MAKERS[card.way](port, card, id);
	if (answer.ok && card.spot) placeCards(port.plan, new Map([[id, card.spot]]), port.person);
	over();
	return { ...answer, id };
}

type Maker = (port: BoardPort, card: NewCard, id: string) => Answer;

const MAKERS: Record<Way, Maker> = {
	cause: (port, card, id) => hung(port, card, id, 'causes'),
	effect: (port, card, id) => hung(port, card, id, 'effects'),
	loose,
	core(port, { text }, id) {
		return beginTree(port.plan, text, port.stamp(), { core: id });
	},
	means(port, { text, near }, id) {
		const [end, stamp] = [goesWith(port, near), { ...port.stamp(), id }];
		return end === undefined
			? addMeans(port.plan, text, stamp)
			: addMeansFor(port.plan, text, end, stamp);
	},
	activity(port, { text, near }, id) {
		const aim = goesWith(port, near);
		if (aim !== undefined && !isAim(port.plan, aim)) {
			return { ok: false, refusal: 'no-such-objective' };
		}
		return addActivity(port.plan, text, present({ fromProblem: aim }), { ...port.stamp(), id });
	},
	idea(port, { text, near }, id) {
		const made = addIdea(port.plan, { text, channel: 'scribe' }, { ...port.stamp(), id });
		if (made.ok && near !== undefined) putInCluster(port.plan, id, near, port.person);
		return made;
	},
	cluster: (port, { text }, id) => addCluster(port.plan, text, { ...port.stamp(), id })
};

function hung(
	port: BoardPort,
	{ text, near }: NewCard,
	id: string,
	side: 'causes' | 'effects'
): Answer {
	if (near === undefined) return { ok: false, refusal: 'no-such-problem' };
	return addProblem(port.plan, text, { side, on: near }, { ...port.stamp(), id });
}

/** A loose card belongs to the tree and hangs on nothing: it is hung on the main problem, and let go. */
function loose(port: BoardPort, { text }: NewCard, id: string): Answer {
	const core = treeAt(port)?.core.id;
	const made = hung(
		port,
		{ text, way: 'cause', ...(core !== undefined && { near: core }) },
		id,
		'causes'
	);
	if (!made.ok) return made;
	for (const link of causesOf(port.plan)) {
		if (link.cause === id) unlink(port.plan, link.id, port.person);
	}
	return { ok: true };
}
