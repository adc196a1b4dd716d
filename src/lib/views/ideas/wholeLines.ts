import type { Attachment } from 'svelte/attachments';

import { whenItChanges } from '#lib/ui/whenItChanges.ts';

/** How high a text's place is, how high the whole text would be, and one line of it, in pixels. */
export interface Sentence {
	room: number;
	whole: number;
	line: number;
	/** True where a word is wider than its line. */
	isWide?: boolean;
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

/** As many whole words of a text as fit with an end mark: one at least. */
export function wordsThatFit(text: string, fits: (said: string) => boolean): string {
	const words = text.trim().split(/\s+/u);
	const said = (count: number) =>
		`${words
			.slice(0, count)
			.join(' ')
			.replace(/[,.;:…]+$/u, '')}…`;
	let [least, most] = [1, words.length];
	while (least + 1 < most) {
		const count = (least + most) >> 1;
		if (fits(said(count))) least = count;
		else most = count;
	}
	return said(least);
}

/**
 * On a list of cards: letters as large as whole sentences leave room for, no line cut in half and no word broken. What is
 * too long for its row all the same ends in a whole word with a mark (LOOK-19). `--size` and `--lines` tell the style sheet.
 */
export function wholeLines(sizes: readonly number[]): Attachment<HTMLElement> {
	const cut: Cut = new WeakMap();
	return (list) => {
		const fit = () => {
			const texts = [...list.querySelectorAll<HTMLElement>('.card > p')];
			for (const text of texts) asWritten(text, cut);
			// Each look at a size lays the wall out once, and as a rule the first one does.
			const { lines } = wholeAt(sizes, (size) => {
				list.style.setProperty('--size', String(size));
				return texts.map(measured);
			});
			lines?.forEach((count, at) => texts[at]?.style.setProperty('--lines', String(count)));
			if (lines) for (const text of texts) endAtWord(text, cut);
		};
		// A row grows and shrinks with the window and the agenda; a voice, a photo and who agrees come later than the words.
		return whenItChanges(list, fit);
	};
}

/** What each text was cut to, and what it was: until someone writes it anew. */
type Cut = WeakMap<Text, { said: string; all: string }>;

function asWritten(text: HTMLElement, cut: Cut): void {
	const words = wordsOf(text);
	const was = words && cut.get(words);
	if (words && was?.said === words.data) words.data = was.all;
	// With no clamp at all a picture would stand above the first line, not in it.
	text.style.setProperty('--lines', '999');
	text.style.overflowWrap = 'normal';
}

/** A picture and marks of the page stand beside the words. */
function wordsOf(text: HTMLElement): Text | undefined {
	const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
	while (walker.nextNode())
		if (walker.currentNode.nodeValue?.trim()) return walker.currentNode as Text;
	return undefined;
}

function endAtWord(text: HTMLElement, cut: Cut): void {
	// A word wider than its line in the smallest letters is broken rather than lost.
	if (measured(text).isWide) text.style.overflowWrap = '';
	const words = wordsOf(text);
	if (!words || isWhole(measured(text))) return;
	const all = words.data;
	words.data = wordsThatFit(all, (said) => {
		words.data = said;
		return isWhole(measured(text));
	});
	cut.set(words, { said: words.data, all });
}

function measured(text: HTMLElement): Sentence {
	const line = parseFloat(getComputedStyle(text).lineHeight) || text.clientHeight;
	// A picture of what it is about stands in the first line, and makes it higher.
	const higher = Math.max(0, (text.querySelector('svg')?.clientHeight ?? line) - line);
	// The last letters reach below their line: what is scrolled to is a little more than all lines.
	const lines = Math.round((text.scrollHeight - higher) / line);
	const isWide = text.scrollWidth > text.clientWidth + 1;
	return { room: text.clientHeight - higher, whole: lines * line, line, isWide };
}

function isWhole({ room, whole, isWide }: Sentence): boolean {
	return !isWide && whole <= room + 1; // half pixels
}

function linesIn({ room, line }: Sentence): number {
	return Math.max(1, Math.floor((room + 1) / line));
}
