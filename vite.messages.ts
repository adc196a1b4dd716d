import { readFileSync } from 'node:fs';

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
			const [, language, part] =
				/\/i18n\/messages\/([^/]+)\.json\?(first|rest|about)/.exec(id) ?? [];
			if (!language) return undefined;
			const said = JSON.parse(code) as Record<string, string>;
			if (part === 'about') return `export default ${JSON.stringify(about(id, language, said))}`;
			const messages = Object.entries(said)
				.filter(([key]) => isFirst(key) === (part === 'first'))
				.map(([key, text]) => [key, compiled(language, key, text)]);
			const half = `export default ${JSON.stringify(Object.fromEntries(messages))};`;
			if (part === 'rest') return half;
			return `${half} export const rest = () => import('./${language}.json?rest');`;
		}
	};
}

/** What the list of languages says of one: its name in itself, and how much of it there is. */
function about(file: string, language: string, said: Record<string, string>) {
	const whole = file.replace(/[^/]+\.json.*$/, 'id.json');
	const keys = Object.keys(JSON.parse(readFileSync(whole, 'utf8')) as object);
	const share = keys.filter((key) => said[key]?.trim()).length / keys.length;
	return { name: said['language.name'] ?? language, share };
}

/** What a phone says on its first screens; the rest of a language follows right after (see languages.ts). */
const FIRST =
	/^(open|join|arrive|picture|colour|safe|meeting|ideas)\.|^step\.\w+\.phone$|^home\.go$|^refusal\.(wrong-code|too-many-tries|taken-out|no-relay|empty|too-long)$/;

/** Said by the desk or the wall in those same parts. */
const NOT_FIRST =
	/^open\.code-gone|^safe\.second|^meeting\.(join|no-|address|phones|nobody|reach|moved|or-name|hotspot)|^ideas\.(loose|move|aside|bring|scribe|hand|merge|pick|search|over|left|take-back\.sure|empty\.(wall|desk))|^picture\.(ideas|problems|objectives|pair|poster|save|smaller|title|tree|which|md|png|svg|txt)\b/;

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
