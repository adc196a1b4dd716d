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
const SIZES = [1.5, 1.35, 1.2];

/** What stands on the wall while the room votes. */
export function optionPages(options: readonly ConfigOption[]): OptionPages {
	const placed = options.map((option, place) => ({ option, place }));
	const isLong = options.some(({ label }) => label.length > LONG);
	const heightAt = (size: number) => (option: ConfigOption) =>
		size * (Math.max(rowsFor(option.label, LETTERS / size) * 1.1, SIGN) + AROUND);
	if (options.length <= FEW) {
		const highAt = (size: number) =>
			options.map(heightAt(size)).reduce((sum, height) => sum + height, 0);
		const size = SIZES.find((one) => highAt(one) <= HIGH);
		if (size !== undefined) return { pages: [placed], isWide: true, size };
	}
	const pages = isLong
		? packed(placed, ({ option }) => heightAt(1)(option), HIGH)
		: pagesOf(placed, EACH);
	return { pages, isWide: isLong, size: 1 };
}
