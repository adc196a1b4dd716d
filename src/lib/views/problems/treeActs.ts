import { closeCircle } from '#lib/domain/problems/feedback.ts';
import { putUnder, unlink } from '#lib/domain/problems/moves.ts';
import { cardsIn, type Outline, type Side } from '#lib/domain/problems/outline.ts';
import { addProblem, beginTree, parkProblem } from '#lib/domain/problems/problems.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';

import type { OutlineEditor } from './outlineEditor.svelte.ts';

/** Words that may become a card, with the ideas they came from. */
export interface Source {
	text: string;
	ideas: string[];
}

/** Begins a tree with a main problem. The whole room looks at it from then on. Pressed twice, there is one. */
export function begin(editor: OutlineEditor, { text, ideas }: Source): boolean {
	const { session } = editor.open;
	const there = treesOf(session.plan).find((tree) => tree.core.text === text.trim());
	if (there) {
		editor.wanted = there.core.id;
		return true;
	}
	const core = session.stamp().id;
	const begun = editor.hear(beginTree(session.plan, text, session.stamp(), { core, ideas }));
	if (begun) editor.wanted = core;
	return begun;
}

/** Hangs an idea or a cluster on the main problem, as a new card. */
export function takeIn(editor: OutlineEditor, { text, ideas }: Source, side: Side): void {
	const { session } = editor.open;
	const stamp = session.stamp();
	if (!editor.tree) return;
	const place = { side, on: editor.tree.core.id };
	if (editor.hear(addProblem(session.plan, text, place, stamp, ideas))) editor.wanted = stamp.id;
}

/** Hangs a loose or parked card on the main problem. */
export function hangUp(editor: OutlineEditor, card: string, side: Side): void {
	const { plan, person } = editor.open.session;
	if (!editor.tree) return;
	const place = { side, on: editor.tree.core.id };
	if (editor.hear(putUnder(plan, { card }, place, person))) editor.wanted = card;
}

/** Puts a card with its branches on the other side of the tree. */
export function otherSide(editor: OutlineEditor, card: string): void {
	const { plan, person } = editor.open.session;
	const line = editor.cards.get(card);
	if (!editor.tree || !line?.side || !line.on) return;
	const side = line.side === 'causes' ? 'effects' : 'causes';
	const from = { side: line.side, on: line.on, card };
	const place = { side, on: editor.tree.core.id } as const;
	if (editor.hear(putUnder(plan, from, place, person))) editor.wanted = card;
}

/** Puts a card beside the tree, with the reason. */
export function park(editor: OutlineEditor, card: string, reason: string): boolean {
	const { plan, person } = editor.open.session;
	const at = editor.order.indexOf(card);
	const parked = editor.hear(parkProblem(plan, card, reason, person));
	if (parked) editor.wanted = editor.order[at - 1] ?? editor.order[at];
	return parked;
}

/** Says that a card leads to another one too. */
export function alsoCauses(editor: OutlineEditor, cause: string, effect: string): boolean {
	const { plan, person } = editor.open.session;
	return editor.hear(putUnder(plan, { card: cause }, { side: 'causes', on: effect }, person));
}

/** Says that a card comes back as a cause of an earlier one: a vicious circle. */
export function comesBack(
	editor: OutlineEditor,
	cause: string,
	effect: string,
	note: string
): boolean {
	const { plan, person } = editor.open.session;
	return editor.hear(closeCircle(plan, cause, effect, note, person));
}

/** Takes one link away. */
export function letGo(editor: OutlineEditor, link: string): void {
	const { plan, person } = editor.open.session;
	editor.hear(unlink(plan, link, person));
}

/** The ideas the cards of a tree came from. */
export function ideasIn(tree: Outline | undefined): ReadonlySet<string> {
	if (!tree) return new Set();
	const { core, causes, effects, loose, parked } = tree;
	const cards = [core, ...cardsIn(causes), ...cardsIn(effects), ...loose, ...parked];
	return new Set(cards.flatMap(({ ideas }) => ideas));
}
