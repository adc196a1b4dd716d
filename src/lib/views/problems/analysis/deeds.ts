import { growOwnTree, partCore } from '#lib/domain/problems/ownTree.ts';
import { closeCircle } from '#lib/domain/problems/feedback.ts';
import { keepAsIs, tickEnough, type Keepable } from '#lib/domain/problems/marks.ts';
import { bringBackProblem, mergeProblem } from '#lib/domain/problems/merging.ts';
import { moveToTree } from '#lib/domain/problems/elsewhere.ts';
import { putUnder } from '#lib/domain/problems/moves.ts';
import { addProblem, parkProblem, rewordProblem } from '#lib/domain/problems/problems.ts';
import { sayEffect } from '#lib/domain/problems/sayEffect.ts';
import { binProblem } from '#lib/domain/problems/setAside.ts';
import { splitProblem } from '#lib/domain/problems/split.ts';
import { makeCore } from '#lib/domain/problems/trees.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { Stamp } from '#lib/domain/shared/stamp.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';

/** What a deed needs of a session: the plan, who does it, and stamps for what it makes. */
export interface Hand {
	plan: Plan;
	person: string;
	stamp(): Stamp;
}

/** What a group may do about a card or a link when it has been asked. Each is one step of undo. */
export type Deed =
	| { is: 'split' | 'part'; card: string; first: string; second: string; seen: string }
	| { is: 'reword'; card: string; text: string; seen: string }
	| { is: 'say-effect' | 'ask-cause' | 'park' | 'bin'; card: string; text: string }
	| { is: 'make-core' | 'own-tree' | 'tick' | 'bring-back'; card: string }
	| { is: 'keep'; card: string; rule: Keepable }
	| { is: 'hang'; card: string; on: string }
	| { is: 'merge'; card: string; into: string }
	| { is: 'move-tree'; card: string; tree: string }
	| { is: 'feedback'; link: string; text: string };

type Doing = { [Is in Deed['is']]: (hand: Hand, deed: Deed & { is: Is }) => Answer };
type Answer = { ok: true; value: unknown } | { ok: false; refusal: Refusal };

/** Does it. A refusal changes nothing. */
export function give(hand: Hand, deed: Deed): Answer {
	const doing = DOING as Record<Deed['is'], (hand: Hand, deed: Deed) => Answer>;
	const { plan, person } = hand;
	return doing[deed.is]({ plan, person, stamp: () => hand.stamp() }, deed);
}

const DOING: Doing = {
	split: ({ plan, stamp }, { card, ...halves }) => splitProblem(plan, card, halves, stamp()),
	part: ({ plan, stamp }, { card, ...halves }) =>
		partCore(plan, card, { ...halves, core: stamp().id }, stamp()),
	reword: ({ plan, person }, { card, text, seen }) => rewordProblem(plan, card, text, person, seen),
	'say-effect': ({ plan, stamp }, { card, text }) => sayEffect(plan, card, text, stamp()),
	'ask-cause': ({ plan, stamp }, { card, text }) =>
		addProblem(plan, text, { side: 'causes', on: card }, stamp()),
	park: ({ plan, person }, { card, text }) => parkProblem(plan, card, text, person),
	bin: ({ plan, person }, { card, text }) => binProblem(plan, card, person, text),
	'make-core': ({ plan, person }, { card }) => makeCore(plan, card, person),
	'own-tree': ({ plan, stamp }, { card }) => growOwnTree(plan, card, stamp()),
	tick: ({ plan, person }, { card }) => tickEnough(plan, card, true, person),
	'bring-back': ({ plan, person }, { card }) => bringBackProblem(plan, card, person),
	keep: ({ plan, person }, { card, rule }) => keepAsIs(plan, card, rule, person),
	hang: ({ plan, person }, { card, on }) =>
		putUnder(plan, { card }, { side: 'causes', on }, person),
	merge: ({ plan, person }, { card, into }) => mergeProblem(plan, card, into, person),
	'move-tree': ({ plan, person }, { card, tree }) => moveToTree(plan, card, tree, person),
	feedback({ plan, person }, { link, text }) {
		const [cause = '', effect = ''] = link.split('>');
		return closeCircle(plan, cause, effect, text, person);
	}
};
