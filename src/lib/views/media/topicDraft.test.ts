import { beforeEach, expect, test } from 'vitest';

import { t } from '#lib/i18n/words.svelte.ts';

import { TopicDraft } from './topicDraft.svelte.ts';

let plans = 0;
let plan = '';
beforeEach(() => (plan = `plan-${(plans += 1)}`));

const begin = (text = '') => {
	const draft = { text };
	return { draft, topic: new TopicDraft(plan, draft) };
};

test('[LISTEN-8] a picture and its sentence go together, also after a reload', () => {
	const before = begin();
	before.topic.choose('water');
	expect(before.draft.text).toBe(t('topic.water.said'));

	const after = begin(before.draft.text);
	expect(after.topic.about).toBe('water');
	after.topic.choose('road');
	expect([after.topic.about, after.draft.text]).toEqual(['road', t('topic.road.said')]);
	expect([after.topic.take(), after.topic.about]).toEqual(['road', undefined]);
	expect(begin().topic.about).toBeUndefined();
});

test('[LISTEN-8] a picture without its sentence is chosen for words of one’s own, and leaves them', () => {
	const { draft, topic } = begin('Keran mati');
	topic.choose('water');
	topic.choose('road');
	topic.offer(t('media.words.voice'));
	expect([draft.text, topic.take()]).toEqual(['Keran mati', 'road']);
});

test('[LISTEN-8] the sentence of a voice gives way to that of a picture, and goes with it', () => {
	const { draft, topic } = begin();
	topic.offer(t('media.words.voice'));
	expect(draft.text).toBe(t('media.words.voice'));
	const after = begin(draft.text);
	after.topic.choose('school');
	expect(after.draft.text).toBe(t('topic.school.said'));
	after.topic.choose(undefined);
	expect([after.draft.text, after.topic.about]).toEqual(['', undefined]);
});
