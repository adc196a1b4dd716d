import { expect, test, vi } from 'vitest';

import { keepApp, type Workers } from './keepApp.ts';
import { isPage, kindOfKeeping, mayTakeOver } from './keeping.ts';
import { letIn, whenNewer } from './newApp.ts';

test('[ARRIVE-20] the laptop keeps all of the app; a phone on https keeps what it used', async () => {
	expect(['localhost', '127.0.0.1', 'rembuk.desa.id'].map(kindOfKeeping)).toEqual([
		'all',
		'all',
		'used'
	]);
	const postMessage = vi.fn();
	const register = vi.fn(() => Promise.resolve({}));
	const workers = { register, ready: Promise.resolve({ active: { postMessage } }) };
	await keepApp(['/_app/a.js'], workers as unknown as Workers);
	expect(register).toHaveBeenCalledWith('/service-worker.js');
	expect(postMessage).toHaveBeenCalledWith({ keep: ['/_app/a.js'] });
});

test('[ARRIVE-20] pages are opened from what is kept; what the relay answers itself is not', () => {
	expect(['/', '/join', '/AbC/desk/ideas'].map(isPage)).toEqual([true, true, true]);
	expect(['/api/hello', '/ws/x', '/favicon.svg', '/_app/version.json'].map(isPage)).toEqual([
		false,
		false,
		false,
		false
	]);
});

test('[ARRIVE-21] a newer app waits: the first one asks nothing, and no plan that is open loses its screens', () => {
	const heard: string[] = [];
	const registration = Object.assign(new EventTarget(), { waiting: {}, installing: null });
	const here = registration as unknown as ServiceWorkerRegistration;
	whenNewer(here, () => heard.push('first'), true);
	expect(heard).toEqual([]);
	whenNewer(here, () => heard.push('newer'), false);
	expect(heard).toEqual(['newer']);
	expect(mayTakeOver(['/', '/join'])).toBe(true);
	expect(mayTakeOver(['/', '/AbC/desk/ideas'])).toBe(false);
});

test('[ARRIVE-21] whoever lets the newer app in hears whether it could come', async () => {
	for (const answer of [true, false]) {
		const waiting = {
			postMessage: (_: unknown, [port]: MessagePort[]) => port?.postMessage(answer)
		};
		expect(await letIn(waiting as unknown as ServiceWorker)).toBe(answer);
	}
});
