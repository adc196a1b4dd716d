import type { BoardLink, BoardScene } from '#lib/domain/board/scene.ts';

import { shapeOf } from '../card/cardShape.ts';
import { isSameList } from '../sight/same.ts';

/** A link on the board: what it is in the plan, and the two shapes it joins. */
export interface ShownLink extends BoardLink {
	fromShape: string;
	toShape: string;
}

/** Links read again. Each that says what it said is the same object as before, and so is the list if all of them are. */
export function keptLinks(
	links: readonly ShownLink[],
	before: readonly ShownLink[]
): readonly ShownLink[] {
	const known = new Map(before.map((link) => [link.id, link]));
	const kept = links.map((link) => {
		const was = known.get(link.id);
		return was && isSameLink(was, link) ? was : link;
	});
	return isSameList(kept, before) ? before : kept;
}

function isSameLink(a: ShownLink, b: ShownLink): boolean {
	const keys = Object.keys({ ...a, ...b }) as (keyof ShownLink)[];
	return keys.every((key) => a[key] === b[key]);
}

/** The links of a scene, each with the shapes of its two cards. */
export function shownLinks({ cards, links }: BoardScene): ShownLink[] {
	const shapes = new Map(cards.map((card) => [card.id, shapeOf(card)]));
	return links.flatMap((link) => {
		const [fromShape, toShape] = [shapes.get(link.from), shapes.get(link.to)];
		return fromShape && toShape ? [{ ...link, fromShape, toShape }] : [];
	});
}
