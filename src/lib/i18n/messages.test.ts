import { readdirSync, readFileSync } from 'node:fs';

import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';

const FOLDER = new URL('./messages/', import.meta.url);
/** Languages that must be whole. Any other file is welcome unfinished: what it lacks is said in Indonesian. */
const WHOLE = ['id', 'en'];

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const languages = new Map(
	files.map((name) => [
		name.replace('.json', ''),
		JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Record<string, string>
	])
);
const indonesian = languages.get('id') ?? {};

/** The names of the places in a message, those inside a plural too. */
function places(parts: MessageFormatElement[]): string[] {
	return parts.flatMap((part) => [
		...('value' in part && part.type !== 0 ? [part.value] : []),
		...('options' in part ? Object.values(part.options).flatMap(({ value }) => places(value)) : [])
	]);
}

describe.each([...languages])('%s', (language, messages) => {
	test('[WORDS-1] says everything, or the test lists what is missing', () => {
		const missing = Object.keys(indonesian).filter((key) => !messages[key]?.trim());
		if (WHOLE.includes(language)) expect(missing).toEqual([]);
		else console.info(`${language}: ${missing.length} messages still in Indonesian`, missing);
	});

	test('[WORDS-2] has no message that Indonesian does not have', () => {
		expect(Object.keys(messages).filter((key) => !(key in indonesian))).toEqual([]);
	});

	test('[WORDS-3] fills the same places as Indonesian does', () => {
		for (const [key, text] of Object.entries(messages)) {
			const here = new Set(places(parse(text)));
			const there = new Set(places(parse(indonesian[key] ?? '')));
			expect([...here].sort(), key).toEqual([...there].sort());
		}
	});

	test('[WORDS-5] is sorted by key, so that two people who add words do not collide', () => {
		expect(Object.keys(messages)).toEqual(Object.keys(messages).sort());
	});
});
