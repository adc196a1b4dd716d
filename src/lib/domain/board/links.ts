import type { CauseLink } from '../problems/cards.ts';
import { linesOf } from '../problems/lines.ts';
import { ends, type ExtraLink, type Outline } from '../problems/outline.ts';
import type { BoardLink, LinkLook } from './scene.ts';

/** The links of a tree as a board shows them: those that count, then short cuts and circles. */
export function linksOfTree(tree: Outline & { counted: readonly CauseLink[] }): BoardLink[] {
	const hanging = hangsIn(tree);
	const extra = new Set(tree.extra.map(({ id }) => id));
	const loose = new Set(tree.loose.map(({ id }) => id));
	const shown = tree.counted.filter(({ id }) => !extra.has(id));
	return [
		...shown.map((link) => ({
			...drawn(link, 'counted'),
			...(hanging.has(link.id) && { hangs: true })
		})),
		...tree.extra.map((link) => drawn(link, lookOf(link, loose)))
	];
}

/** The links by which the outline hangs each card on another. */
function hangsIn(tree: Outline): Set<string> {
	return new Set(
		linesOf(tree).flatMap(({ side, card, on, again }) =>
			side && on && !again ? [ends(side, card.id, on).join('>')] : []
		)
	);
}

function drawn({ id, cause, effect }: CauseLink, look: LinkLook): BoardLink {
	return { id, from: cause, to: effect, look };
}

/** At a loose card a link is no short cut: it is all that joins it. */
function lookOf(
	{ feedback, circle, cause, effect }: ExtraLink,
	loose: ReadonlySet<string>
): LinkLook {
	if (feedback) return 'feedback';
	return !circle && (loose.has(cause) || loose.has(effect)) ? 'counted' : 'extra';
}
