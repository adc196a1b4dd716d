import { recall, remember } from '../settings.ts';

/** Where this device remembers which plan is its practice. */
const HERE = 'practice.plan';

/**
 * The practice this device itself began and has not thrown away. This alone makes a practice of a plan here (GUIDE-8):
 * what a plan says of itself, anybody in the room can write. Every desk and wall asks it, so nothing else stands here.
 */
export function practiceHere(): string | undefined {
	return recall(HERE);
}

/** Remembers which plan this device began to practise with; an empty name forgets it. */
export function rememberPractice(plan: string): void {
	remember(HERE, plan);
}
