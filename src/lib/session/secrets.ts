import { recall, remember } from './settings.ts';

/** 32 secret bytes this device remembers under a name; nothing where there are none. They never enter a document. */
export function secretIn(name: string): Uint8Array | undefined {
	try {
		const kept = recall(name) ?? '';
		const bytes = Uint8Array.from(atob(kept), (letter) => letter.charCodeAt(0));
		return bytes.length === 32 ? bytes : undefined;
	} catch {
		return undefined; // not what we wrote
	}
}

/** Makes 32 secret bytes and remembers them as base64; without a disk they live as long as the tab. */
export function newSecret(name: string): Uint8Array {
	const secret = crypto.getRandomValues(new Uint8Array(32));
	remember(name, btoa(String.fromCharCode(...secret)));
	return secret;
}
