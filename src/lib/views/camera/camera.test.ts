import { afterEach, expect, test, vi } from 'vitest';

import { Camera } from './camera.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser that gives a camera when it is let to, and tells how many are on. */
function askingBrowser() {
	const allows: (() => void)[] = [];
	let on = 0;
	const given = () => {
		on += 1;
		const tracks = [{ stop: () => (on -= 1), addEventListener: () => undefined }];
		return { getTracks: () => tracks, getVideoTracks: () => tracks };
	};
	const getUserMedia = () => new Promise((allow) => allows.push(() => allow(given())));
	vi.stubGlobal('isSecureContext', true);
	const enumerateDevices = () => Promise.resolve([]);
	vi.stubGlobal('navigator', { mediaDevices: { getUserMedia, enumerateDevices } });
	return { allows, isOn: () => on };
}

test('[BRIDGE-12] a camera that is allowed after its page was left is turned off at once', async () => {
	const { allows, isOn } = askingBrowser();
	const camera = new Camera(1280);
	const begun = camera.start();
	camera.stop();
	allows[0]?.();
	await begun;
	expect([isOn(), camera.stream !== undefined, camera.trouble]).toEqual([0, false, undefined]);
});

test('[BRIDGE-12] a second press while the browser asks leaves one camera, and turning off leaves none', async () => {
	const { allows, isOn } = askingBrowser();
	const camera = new Camera(1280);
	const begun = [camera.start(), camera.start()];
	for (const allow of allows) allow();
	await Promise.all(begun);
	expect([isOn(), camera.stream !== undefined]).toEqual([1, true]);
	camera.stop();
	expect([isOn(), camera.stream !== undefined]).toEqual([0, false]);
});
