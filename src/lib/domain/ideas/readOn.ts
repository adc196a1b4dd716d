import type { Idea } from './ideas.ts';

/** What a board's card of an idea says, and what a problem made from it begins with: its clearer words, where a desk wrote some (IDEA-44). */
export function readOn({ text, cleaned }: Idea): string {
	return cleaned ?? text;
}
