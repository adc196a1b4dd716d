import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { tidyIdea } from './describing.ts';
import { likelyDuplicatesOf } from './duplicates.ts';
import { fullIdeasOf } from './full.ts';
import { addIdea } from './ideas.ts';
import { suggestionsOf } from './suggestions.ts';

const MESSAGES = 'src/lib/i18n/messages';

/** What a phone writes by itself, in every language it speaks. */
const offered = readdirSync(MESSAGES).flatMap((file) => {
	const words = JSON.parse(readFileSync(`${MESSAGES}/${file}`, 'utf8')) as Record<string, string>;
	return ['photo', 'drawing', 'voice'].flatMap((is) => words[`media.words.${is}`] ?? []);
});

function saying(texts: readonly string[]) {
	const stamp = stamps();
	const plan = aPlan(stamp);
	for (const text of texts) yes(addIdea(plan, { text }, stamp('ana')));
	return plan;
}

test('[CLUSTER-1] the sentence that the app puts beside a photo, a drawing or a voice groups nothing and is nobody’s double', () => {
	expect(offered).toHaveLength(12);
	const plan = saying([...offered, ...offered]);
	expect(suggestionsOf(plan)).toEqual([]);
	expect(likelyDuplicatesOf(plan)).toEqual([]);
});

test('[CLUSTER-1] what somebody wrote behind such a sentence counts, and so does the matter of a picture', () => {
	const plan = saying([
		'Lihat foto ini. Jembatan bambu lapuk',
		'Lihat gambar ini. Sumur kering',
		'Jembatan bambu roboh',
		'Niki bab banyu.',
		'Niki bab sekolah.'
	]);
	const groups = suggestionsOf(plan).map(({ ideas, why }) => [ideas.length, why.words]);
	expect(groups).toEqual([[2, ['bambu', 'jembatan']]]);
});

test('[CLUSTER-1] what speaks for a group is read on its cards, clearer words too', () => {
	const plan = saying(['Jembatan bambu roboh', 'Yang itu rusak']);
	const [, written] = fullIdeasOf(plan).map(({ id }) => id);
	expect(suggestionsOf(plan)).toEqual([]);
	yes(tidyIdea(plan, written ?? '', 'Jembatan bambu di kali rusak', 'lead'));
	const groups = suggestionsOf(plan).map(({ ideas, why }) => [ideas.length, why.words]);
	expect(groups).toEqual([[2, ['bambu', 'jembatan']]]);
});
