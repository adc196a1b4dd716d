import type { IdeaId } from '../shared/ids.ts';
import type { FullIdea } from './full.ts';
import { rootsOf, wordsIn } from './lexicon.ts';
import { OFFERED } from './offered.ts';

/** An idea as it is compared. */
export interface Seen {
	id: IdeaId;
	/** Its words in small letters, with a blank at either end; what the app itself offered is not among them. */
	said: string;
	/** Its roots, each with the word it was found in. Names of places are not among them. */
	roots: Map<string, string>;
	places: Set<string>;
}

/** Ideas by what their cards say, so that what speaks for a group is read there: the names of hamlets are places, not words. */
export function seenAs(ideas: readonly FullIdea[]): Seen[] {
	const hamlets = [...new Set(ideas.flatMap(({ hamlet }) => hamlet ?? []))];
	const names = hamlets.map((hamlet) => [hamlet, ` ${wordsIn(hamlet).join(' ')} `] as const);
	return ideas.map((idea) => {
		const { id, hamlet, location } = idea;
		const places = new Set([hamlet, location].filter((place) => place !== undefined));
		const said = withoutOffered(` ${wordsIn(allReadOn(idea)).join(' ')} `);
		let rest = said;
		for (const [place, name] of names) {
			if (!rest.includes(name)) continue;
			places.add(place);
			rest = rest.replaceAll(name, ' ');
		}
		return { id, said, roots: rootsOf(rest.split(' ').filter(Boolean)), places };
	});
}

/** What is read on the card of an idea: its words, and the clearer ones under them. */
function allReadOn({ text, cleaned = '' }: FullIdea): string {
	return `${text} ${cleaned}`;
}

/** A sentence that stands there for who does not write says nothing of what the idea is about. */
function withoutOffered(said: string): string {
	return OFFERED.reduce((rest, words) => rest.replaceAll(words, ' '), said);
}
