import type { ConfigOption } from '#lib/domain/votes/sealed/config.ts';
import { pagesOf } from '#lib/ui/turning.svelte.ts';

import { packed, rowsFor } from './packing.ts';

/** An option and where it stands in its round, from 0: its number on paper is one more. */
export interface PlacedOption {
	option: ConfigOption;
	place: number;
}

/** What can be chosen, page by page in the frozen order. */
export interface OptionPages {
	pages: PlacedOption[][];
	/** Names so long that each has the width of the wall, and stands there whole; few options have it too. */
	isWide: boolean;
	/** How large their letters are, in those of the wall. */
	size: number;
}

/** Names that do not fit in half the width stand whole in rows of the smallest projector, fewer to a page. */
const [EACH, LONG, LETTERS, HIGH] = [8, 30, 33, 12.2];
/** The height of an option's sign: its number is as high as a letter. And what is around it, in the size of the letters. */
export const SIGN = 2.3;
const AROUND = 0.5;
/** So few have letters as large as all of them leave room for. */
const FEW = 4;
const SIZES = [1.5, 1.35, 1.2, 1.08, 1];

/** What stands on the wall while the room votes. */
export function optionPages(options: readonly ConfigOption[]): OptionPages {
	const placed = options.map((option, place) => ({ option, place }));
	const isLong = options.some(({ label }) => label.length > LONG);
	const few = [placed];
	const size = options.length <= FEW ? sizeFor(few) : undefined;
	if (size !== undefined) return { pages: few, isWide: true, size };
	if (!isLong) return { pages: pagesOf(placed, EACH), isWide: false, size: 1 };
	const pages = packed(placed, ({ option }) => heightAt(1, option), HIGH);
	return { pages, isWide: true, size: sizeFor(pages) ?? 1 };
}

/** The letters all pages have room for: none of them says by its size what is ahead. */
function sizeFor(pages: readonly PlacedOption[][]): number | undefined {
	const isWhole = (page: PlacedOption[], size: number) =>
		page.reduce((sum, { option }) => sum + heightAt(size, option), 0) <= HIGH;
	return SIZES.find((size) => pages.every((page) => isWhole(page, size)));
}

function heightAt(size: number, { label }: ConfigOption): number {
	return size * (Math.max(rowsFor(label, LETTERS / size) * 1.1, SIGN) + AROUND);
}
