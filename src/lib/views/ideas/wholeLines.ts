import type { Attachment } from 'svelte/attachments';

import { whenItChanges } from '#lib/ui/whenItChanges.ts';

/** How high a text's place is, how high the whole text would be, and one line of it, in pixels. */
export interface Sentence {
	room: number;
	whole: number;
	line: number;
}

/** The largest of some sizes at which every sentence stands whole; else the last one, with as many lines of each as there is room for. */
export function wholeAt(sizes: readonly number[], at: (size: number) => readonly Sentence[]) {
	let last: readonly Sentence[] = [];
	for (const size of sizes) {
		last = at(size);
		if (last.every(isWhole)) return { size };
	}
	return { size: sizes.at(-1) ?? 1, lines: last.map(linesIn) };
}

/**
 * On a list of cards: letters as large as whole sentences leave room for, and no line cut in half. What is too long for
 * its row all the same ends in a whole line with a mark (LOOK-19). `--size` and `--lines` tell the style sheet.
 */
export function wholeLines(sizes: readonly number[]): Attachment<HTMLElement> {
	return (list) => {
		const fit = () => {
			const texts = [...list.querySelectorAll<HTMLElement>('.card > p:first-child')];
			for (const text of texts) text.style.setProperty('--lines', 'none');
			// Each look at a size lays the wall out once, and as a rule the first one does.
			const { lines } = wholeAt(sizes, (size) => {
				list.style.setProperty('--size', String(size));
				return texts.map(measured);
			});
			lines?.forEach((count, at) => texts[at]?.style.setProperty('--lines', String(count)));
		};
		// A row grows and shrinks with the window and the agenda; a voice, a photo and who agrees come later than the words.
		return whenItChanges(list, fit);
	};
}

function measured(text: HTMLElement): Sentence {
	const line = parseFloat(getComputedStyle(text).lineHeight) || text.clientHeight;
	// A picture of what it is about stands in the first line, and makes it higher.
	const higher = Math.max(0, (text.querySelector('svg')?.clientHeight ?? line) - line);
	// The last letters reach below their line: what is scrolled to is a little more than all lines.
	const lines = Math.round((text.scrollHeight - higher) / line);
	return { room: text.clientHeight - higher, whole: lines * line, line };
}

function isWhole({ room, whole }: Sentence): boolean {
	return whole <= room + 1; // half pixels
}

function linesIn({ room, line }: Sentence): number {
	return Math.max(1, Math.floor((room + 1) / line));
}
