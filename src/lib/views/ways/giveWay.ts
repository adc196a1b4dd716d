import type { Attachment } from 'svelte/attachments';

import { whenItChanges } from '#lib/ui/whenItChanges.ts';

/** How much of the screen's height a code is, so that the last row of a hall scans it. */
const SCANNED = 0.28;

/** Of what may give way, as much of the beginning as has to, and all of it where even that leaves no room. */
export function goneFrom<Name extends string>(
	names: readonly Name[],
	hasRoom: (gone: readonly Name[]) => boolean
): readonly Name[] {
	for (let count = 0; count < names.length; count += 1) {
		const gone = names.slice(0, count);
		if (hasRoom(gone)) return gone;
	}
	return names;
}

/**
 * On a wall that must keep what it is for: what stands beside it gives way, one after another in the order of the names,
 * and only as far as there is no room (ARRIVE-28). `data-gone` tells the style sheet what is gone.
 */
export function giveWay(
	names: readonly string[],
	hasRoom: (wall: HTMLElement) => boolean
): Attachment<HTMLElement> {
	return (wall) => {
		const fit = () =>
			goneFrom(names, (gone) => {
				wall.dataset['gone'] = gone.join(' ');
				return hasRoom(wall);
			});
		const look = () => (wall.dataset['gone'] = fit().join(' '));
		// The wall grows and shrinks with the agenda, who speaks and the window; addresses and counts come later.
		const stop = whenItChanges(wall, look);
		void document.fonts.ready.then(look); // other letters need another place
		return stop;
	};
}

/** Whether every code of the wall has the height it is scanned at. */
export function scans(wall: HTMLElement): boolean {
	const codes = [...wall.querySelectorAll('[data-scan]')];
	return codes.every(({ clientHeight }) => clientHeight >= SCANNED * innerHeight);
}

/** Whether all that stands on a scene is on it. */
export function isWhole(scene: HTMLElement): boolean {
	const { top, bottom } = scene.getBoundingClientRect();
	const foot = bottom - parseFloat(getComputedStyle(scene).paddingBottom);
	return [...scene.children].every((part) => {
		const place = part.getBoundingClientRect();
		return place.height === 0 || (place.top >= top && place.bottom <= foot + 1);
	});
}

/** Whether what stands in a row has the width and the height of it: nothing is off it, and nothing makes it higher. */
export function isInRow(row: HTMLElement): boolean {
	const { minHeight } = getComputedStyle(row);
	return row.scrollWidth <= row.clientWidth && row.clientHeight <= parseFloat(minHeight) + 1;
}
