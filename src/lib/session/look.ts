import { recall, remember } from './settings.ts';

/** What somebody may ask of a screen: larger letters, stronger colours. */
export const LOOKS = ['large', 'contrast'] as const;
export type Look = (typeof LOOKS)[number];

/** Whose screen: that of the person who holds this device, or the wall this device shows. */
export type Whose = 'own' | 'wall';

/** The name it is remembered under; the outer layout reads the first of them before anything is drawn. */
const KEY = { own: 'look', wall: 'look.wall' } as const;

/** What was asked of a screen. It stays on this device and is never part of a plan (ARRIVE-7). */
export function looksOf(whose: Whose): Look[] {
	const said = recall(KEY[whose])?.split(' ') ?? [];
	return LOOKS.filter((look) => said.includes(look));
}

/** Asks one thing of a screen, or takes it back. */
export function setLook(whose: Whose, look: Look, on: boolean): void {
	const others = looksOf(whose).filter((each) => each !== look);
	const looks = LOOKS.filter((each) => others.includes(each) || (on && each === look));
	remember(KEY[whose], looks.join(' '));
}

/** Gives this page the look of a screen, now and when another window of this browser changes it; returns how to stop. */
export function wear(whose: Whose): () => void {
	const put = () => (document.documentElement.className = looksOf(whose).join(' '));
	put();
	addEventListener('storage', put);
	return () => removeEventListener('storage', put);
}
