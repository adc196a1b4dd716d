import { afterEach, expect, test, vi } from 'vitest';

import { Camera } from './camera.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser that gives a camera when it is let to, and tells how many are on. */
function askingBrowser() {
	const allows: (() => void)[] = [];
	let on = 0;
	const given = () => {
		on += 1;
		return { getTracks: () => [{ stop: () => (on -= 1) }] };
	};
	const getUserMedia = () => new Promise((allow) => allows.push(() => allow(given())));
	vi.stubGlobal('isSecureContext', true);
	vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
	vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
	return { allows, isOn: () => on };
}

const video = { play: () => Promise.resolve(), videoWidth: 0, videoHeight: 0 };
const start = (camera: Camera) =>
	camera.start(video as unknown as HTMLVideoElement, () => Promise.resolve());

test('[BRIDGE-12] a camera that is allowed after its page was left is turned off at once', async () => {
	const { allows, isOn } = askingBrowser();
	const camera = new Camera();
	const begun = start(camera);
	camera.stop();
	allows[0]?.();
	await begun;
	expect([isOn(), camera.isOn, camera.trouble]).toEqual([0, false, undefined]);
});

test('[BRIDGE-12] a second press while the browser asks leaves one camera, and turning off leaves none', async () => {
	const { allows, isOn } = askingBrowser();
	const camera = new Camera();
	const begun = [start(camera), start(camera)];
	for (const allow of allows) allow();
	await Promise.all(begun);
	expect([isOn(), camera.isOn]).toEqual([1, true]);
	camera.stop();
	expect([isOn(), camera.isOn]).toEqual([0, false]);
});
