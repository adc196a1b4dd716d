import { expect, test, vi } from 'vitest';

import { tabsOf } from './tabs.ts';

test('[KEEP-9] tabs hear each other in the same room of the same plan, and not themselves', async () => {
	const [one, two] = [tabsOf('rembuk:a:b', 'plan'), tabsOf('rembuk:a:b', 'plan')];
	const elsewhere = tabsOf('rembuk:a:b', 'ballots');
	const heard = { one: vi.fn(), two: vi.fn(), elsewhere: vi.fn() };
	one.listen(heard.one);
	two.listen(heard.two);
	elsewhere.listen(heard.elsewhere);
	one.post(Uint8Array.of(1, 2));

	await vi.waitFor(() => expect(heard.two).toHaveBeenCalledTimes(1));
	expect([...heard.two.mock.calls[0]![0]]).toEqual([1, 2]);
	expect(heard.one).not.toHaveBeenCalled();
	expect(heard.elsewhere).not.toHaveBeenCalled();
	for (const tabs of [one, two, elsewhere]) tabs.close();
});

test('[KEEP-9] a browser without channels has no other tabs, and nothing fails', () => {
	const alone = tabsOf('rembuk:a:b', 'plan', () => undefined);
	alone.listen(() => expect.unreachable());
	expect(() => alone.post(Uint8Array.of(1))).not.toThrow();
	alone.close();
});

test('[KEEP-9] a write that ends after the tab was closed tells nobody', () => {
	const channel = { postMessage: vi.fn(), onmessage: null, close: vi.fn() };
	const tabs = tabsOf('rembuk:a:b', 'plan', () => channel);
	tabs.close();
	tabs.post(Uint8Array.of(1));

	expect(channel.close).toHaveBeenCalledOnce();
	expect(channel.postMessage).not.toHaveBeenCalled();
});
