import { COLOURS, PICTURES, type PictureName } from '#lib/domain/meeting/pictures.ts';

import { recall, remember } from './settings.ts';

/** Keeps the picture somebody chose for a plan on this device. */
export function rememberPick(plan: string, { picture, colour }: PictureName): void {
	remember(`picture.${plan}`, `${picture} ${colour}`);
}

/** The picture chosen for a plan on this device, if one was. */
export function pickOf(plan: string): PictureName | undefined {
	return readPick(recall(`picture.${plan}`));
}

/** The same, as it was remembered; nothing for what is no picture of ours. */
export function readPick(kept: string | undefined): PictureName | undefined {
	const [said, shade] = kept?.split(' ') ?? [];
	const picture = PICTURES.find((known) => known === said);
	const colour = COLOURS.find((known) => known === shade);
	return picture && colour && { picture, colour };
}

/** Keeps who somebody was on another phone, once their picture code was pressed on this one; nobody is forgotten. */
export function rememberBefore(plan: string, person: string): void {
	remember(`before.${plan}`, person);
}

/** Who the holder of this phone was on another one, if they said so. */
export function personBefore(plan: string): string | undefined {
	return recall(`before.${plan}`);
}
