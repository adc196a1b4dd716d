import { recall, remember } from './settings.ts';

/** The network that phones join to reach this laptop. */
export interface Wifi {
	name: string;
	/** Empty for an open network. */
	password: string;
}

const KEY = 'wifi';

/** The network, if somebody told this laptop. It stays in this browser, for its own wall, and is in no plan (ARRIVE-3). */
export function wifiHere(): Wifi | undefined {
	const [name, password = ''] = recall(KEY)?.split('\n') ?? [];
	return name ? { name, password } : undefined;
}

/** Keeps what the network is called; without a name it is forgotten. */
export function keepWifi({ name, password }: Wifi): void {
	remember(KEY, name.trim() === '' ? '' : `${name.trim()}\n${password}`);
}

/** What a phone's camera reads as "join this network". */
export function wifiText({ name, password }: Wifi): string {
	const safe = (words: string) => words.replace(/[\\;,:"]/g, '\\$&');
	const open = `WIFI:T:${password === '' ? 'nopass' : 'WPA'};S:${safe(name)};`;
	return `${open}${password === '' ? '' : `P:${safe(password)};`};`;
}

/** Calls back when another window of this browser was told of another network; returns how to stop. */
export function watchWifi(changed: () => void): () => void {
	addEventListener('storage', changed);
	return () => removeEventListener('storage', changed);
}
