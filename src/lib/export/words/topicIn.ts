import { IDEA_TOPICS } from '#lib/domain/ideas/kinds.ts';

import type { ExportWords } from './words.ts';

/** What the picture of an idea says it is about, in words; nothing for one that only a newer app knows. */
export function topicIn({ topics }: ExportWords, about: string | undefined): string | undefined {
	const topic = IDEA_TOPICS.find((each) => each === about);
	return topic && topics[topic];
}
