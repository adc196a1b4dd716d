import { PREFIX, recall } from './settings.ts';

/** All that this device remembers on its disk, by name; nothing where storage is switched off. */
export function everySetting(): Record<string, string> {
	try {
		const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
		const names = keys.flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
		return Object.fromEntries(names.map((name) => [name, recall(name) ?? '']));
	} catch {
		return {};
	}
}
