import { expect, test } from 'vitest';

import { API_REFUSALS } from '#lib/protocol/api.ts';
import { RELAY_REFUSALS } from '#lib/protocol/frames.ts';

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
