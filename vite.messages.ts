import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

import { PART } from './src/lib/i18n/fillMessage.ts';

/**
 * Reads the ICU messages while the app is built, so that no phone has to carry the parser (8 KB): a message
 * with places becomes its parts, a plain one stays text. A broken message stops the build and names its key,
 * and so does a kind of place that `fillMessage` does not fill.
 */
export function messagesPlugin(): Plugin {
	return {
		name: 'messages',
		enforce: 'pre',
		transform(code, id) {
			const [, language, part] = /\/i18n\/messages\/([^/]+)\.json\?(first|rest)/.exec(id) ?? [];
			if (!language) return undefined;
			const messages = Object.entries(JSON.parse(code) as Record<string, string>)
				.filter(([key]) => isFirst(key) === (part === 'first'))
				.map(([key, text]) => [key, compiled(language, key, text)]);
			return `export default ${JSON.stringify(Object.fromEntries(messages))}`;
		}
	};
}

/** What a phone says on its first screens; the rest of a language follows right after (see languages.ts). */
const FIRST = [
	'step',
	'open',
	'join',
	'arrive',
	'picture',
	'colour',
	'safe',
	'meeting',
	'ideas',
	'language'
];
const FIRST_ALSO = [
	'home.go',
	'refusal.only-at-the-laptop',
	'refusal.wrong-code',
	'refusal.no-relay'
];

function isFirst(key: string): boolean {
	const [part = '', , surface] = key.split('.');
	const isDesk = part === 'step' && (surface === 'help' || surface === 'desk');
	return FIRST_ALSO.includes(key) || (FIRST.includes(part) && !isDesk);
}

function compiled(language: string, key: string, text: string) {
	if (!/[{']/.test(text)) return text;
	try {
		const parts = parse(text);
		const odd = kindsIn(parts).find((kind) => !Object.values<number>(PART).includes(kind));
		if (odd !== undefined) throw new Error(`a kind of place this app does not fill: ${odd}`);
		return parts;
	} catch (fault) {
		throw new Error(`${language}.json, ${key}: ${String(fault)}`, { cause: fault });
	}
}

function kindsIn(parts: MessageFormatElement[]): number[] {
	return parts.flatMap((part) => [
		part.type,
		...('options' in part ? Object.values(part.options).flatMap(({ value }) => kindsIn(value)) : [])
	]);
}
