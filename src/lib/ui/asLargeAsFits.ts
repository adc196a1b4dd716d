import type { Attachment } from 'svelte/attachments';

import { whenItChanges } from './whenItChanges.ts';

/**
 * On a box with a place of its own: the largest of some sizes at which nothing of what it holds is out of it, else the
 * last one. `--size` tells the style sheet.
 */
export function asLargeAsFits(sizes: readonly number[]): Attachment<HTMLElement> {
	return (box) => {
		const isWhole = (size: number) => {
			box.style.setProperty('--size', String(size));
			const { scrollWidth, clientWidth, scrollHeight, clientHeight } = box;
			return scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1; // half pixels
		};
		return whenItChanges(box, () => void sizes.some(isWhole));
	};
}
