import type { Attachment } from 'svelte/attachments';

/** How high a text's place is, how high the whole text would be, and one line of it, in pixels. */
export interface Sentence {
	room: number;
	whole: number;
	line: number;
}

/** The largest of some sizes at which every sentence stands whole; else the last one, where as many lines as there is room for do. */
export function wholeAt(sizes: readonly number[], at: (size: number) => readonly Sentence[]) {
	const smallest = sizes.at(-1) ?? 1;
	const size = sizes.find((each) => at(each).every(isWhole)) ?? smallest;
	return { size, lines: at(size).map(linesIn) };
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
			const { lines } = wholeAt(sizes, (size) => {
				list.style.setProperty('--size', String(size));
				return texts.map(measured);
			});
			texts.forEach((text, at) => text.style.setProperty('--lines', String(lines[at])));
		};
		// A row grows and shrinks with the window and the agenda; a voice, a photo and who agrees come later than the words.
		const [looks, comes] = [new ResizeObserver(fit), new MutationObserver(fit)];
		looks.observe(list);
		comes.observe(list, { childList: true, characterData: true, subtree: true });
		fit();
		return () => {
			looks.disconnect();
			comes.disconnect();
		};
	};
}

function measured(text: HTMLElement): Sentence {
	const line = parseFloat(getComputedStyle(text).lineHeight) || text.clientHeight;
	// A picture of what it is about stands in the first line, and makes it higher.
	const higher = Math.max(0, (text.querySelector('svg')?.clientHeight ?? line) - line);
	return { room: text.clientHeight - higher, whole: text.scrollHeight - higher, line };
}

function isWhole({ room, whole }: Sentence): boolean {
	return whole <= room + 1; // half pixels
}

function linesIn({ room, line }: Sentence): number {
	return Math.max(1, Math.floor((room + 1) / line));
}
