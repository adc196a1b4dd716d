import type { Idea } from './ideas.ts';

/** True for an idea whose card shows more than its words: what belongs to it, with the clearer wording, or what became of it. */
export function hasBeside(idea: Partial<Idea>): boolean {
	const { photo, voice, about, cleaned, photoOff, voiceOff, held, reason } = idea;
	return Boolean(photo ?? voice ?? about ?? cleaned ?? photoOff ?? voiceOff ?? held ?? reason);
}
