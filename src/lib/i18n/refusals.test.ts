import { expect, test } from 'vitest';

import { API_REFUSALS } from '#lib/protocol/api.ts';
import { RELAY_REFUSALS } from '#lib/protocol/frames.ts';
import { MEDIA_REFUSALS } from '#lib/protocol/media.ts';

import english from './messages/en.json?raw';
import indonesian from './messages/id.json?raw';

test.each([
	['id', indonesian],
	['en', english]
])('[WORDS-6] in %s every reason the relay or its HTTP side can give has words', (_, raw) => {
	const messages = JSON.parse(raw) as Record<string, string>;
	for (const reason of [...API_REFUSALS, ...RELAY_REFUSALS]) {
		expect(messages[`refusal.${reason}`], reason).toMatch(/\w{3}/);
	}
});

test.each([
	['id', indonesian, /foto|rekaman/i],
	['en', english, /photo|recording/i]
])(
	'[MEDIA-25] in %s every reason for which a photo or a recording is not taken has words of its own',
	(_, raw, about) => {
		const messages = JSON.parse(raw) as Record<string, string>;
		for (const reason of MEDIA_REFUSALS)
			expect(messages[`media.no.${reason}`], reason).toMatch(about);
		expect(messages['media.no.plan-full']).toMatch(/kata|words/);
	}
);
