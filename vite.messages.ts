import { readFileSync } from 'node:fs';

import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

import { PART } from './src/lib/i18n/fillMessage.ts';
import { partsUnder, readAnew, saidBy } from './vite.parts.ts';

/**
 * Reads the ICU messages while the app is built, so that no phone has to carry the parser (8 KB): a message
 * with places becomes its parts, a plain one stays text. A broken message stops the build and names its key,
 * and so does a kind of place that `fillMessage` does not fill.
 */
export function messagesPlugin(): Plugin {
	return {
		name: 'messages',
		enforce: 'pre',
		buildStart: readAnew,
		transform(code, id) {
			const [, language, asked] =
				/\/i18n\/messages\/([^/]+)\.json\?((?:first|rest|about|in=|said=)[\w.]*)/.exec(id) ?? [];
			if (!language || !asked) return undefined;
			const said = JSON.parse(code) as Record<string, string>;
			const [query, part = ''] = asked.split('=');
			if (query === 'about') return `export default ${JSON.stringify(about(id, language, said))}`;
			if (query === 'in')
				return `export default {${partsUnder(part).map(fetching(language)).join()}}`;
			const isWanted = wantedBy(asked, Object.keys(said));
			const messages = Object.entries(said)
				.filter(([key]) => isWanted(key))
				.map(([key, text]) => [key, compiled(language, key, text)]);
			const words = `export default ${JSON.stringify(Object.fromEntries(messages))};`;
			const next = NEXT[asked];
			return next
				? `${words} export const next = () => import('./${language}.json?${next}');`
				: words;
		}
	};
}

/** Each knows where the next ones are, so that a phone carries no other names. */
const NEXT: Record<string, string> = { first: 'said=later', 'said=later': 'rest' };

function fetching(language: string) {
	return (part: string) => `'${part}': () => import('./${language}.json?said=${part}')`;
}

/** Which messages stand in a file: those of a phone's first screens, what a part says besides, or all others. */
function wantedBy(asked: string, keys: string[]): (key: string) => boolean {
	if (asked === 'first') return isFirst;
	if (asked === 'rest') return (key) => !isFirst(key);
	const said = saidBy(asked.replace('said=', ''), keys);
	return (key) => said.has(key) && !isFirst(key);
}

/** What the list of languages says of one: its name in itself, and how much of it there is. */
function about(file: string, language: string, said: Record<string, string>) {
	const whole = file.replace(/[^/]+\.json.*$/, 'id.json');
	const keys = Object.keys(JSON.parse(readFileSync(whole, 'utf8')) as object);
	const share = keys.filter((key) => said[key]?.trim()).length / keys.length;
	return { name: said['language.name'] ?? language, share };
}

/** What a phone says on its first screens: less than they name, for what only some ever see follows right after. */
const FIRST =
	/^(open|join|arrive|picture|colour|safe|meeting|ideas)\.|^step\.(meeting|ideas)\.phone$|^home\.go$|^refusal\.(wrong-code|no-relay|empty|too-long)$/;

/** Said by the desk or the wall in those same parts, or by a phone that is not in yet. */
const NOT_FIRST =
	/^open\.(code-gone|needs-code)|^colour\.(orange|teal)|^refusal\.(empty|too-long)|^safe\.second|^meeting\.(join|name|no-|address|phones|nobody|reach|moved|or-name|hotspot)|^ideas\.(loose|move|aside|bring|scribe|hand|merge|pick|search|over|left|mine|take-back|empty\.(wall|desk))|^picture\.(ideas|problems|objectives|pair|poster|save|smaller|title|tree|which|md|png|svg|txt)\b/;

function isFirst(key: string): boolean {
	return FIRST.test(key) && !NOT_FIRST.test(key);
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
