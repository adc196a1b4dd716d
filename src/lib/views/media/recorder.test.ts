import { expect, test } from 'vitest';

import { LONGEST_VOICE } from '#lib/session/prepareVoice.ts';

import { Recorder } from './recorder.svelte.ts';

/** A microphone, and a clock that is moved by hand. */
function hall(isAllowed = true) {
	const seen = { tracks: 0, tick: () => {}, ended: 0, endsByItself: () => {} };
	const recordings: Blob[] = [];
	const recorder = new Recorder((blob) => recordings.push(blob), {
		async microphone() {
			if (!isAllowed) throw new DOMException('no', 'NotAllowedError');
			seen.tracks += 1;
			return { getTracks: () => [{ stop: () => (seen.tracks -= 1) }] } as unknown as MediaStream;
		},
		recorder() {
			const fake = {
				mimeType: 'audio/webm',
				start: () => undefined,
				stop() {
					seen.ended += 1;
					(this as unknown as MediaRecorder).ondataavailable?.({
						data: new Blob(['sound'])
					} as BlobEvent);
					(this as unknown as MediaRecorder).onstop?.(new Event('stop'));
				}
			};
			seen.endsByItself = () => fake.stop();
			return fake as unknown as MediaRecorder;
		},
		every(act) {
			seen.tick = act;
			return () => (seen.tick = () => {});
		}
	});
	return { recorder, recordings, seen };
}

test('[MEDIA-28] a voice is recorded until it is stopped, and the microphone is let go', async () => {
	const { recorder, recordings, seen } = hall();
	await recorder.start();
	expect([recorder.isRecording, seen.tracks]).toEqual([true, 1]);
	seen.tick();
	seen.tick();
	expect(recorder.seconds).toBe(2);
	recorder.stop();
	recorder.stop(); // a second press of an impatient thumb
	expect([recorder.isRecording, seen.tracks, seen.ended]).toEqual([false, 0, 1]);
	expect(recordings.map(({ size, type }) => [size, type])).toEqual([[5, 'audio/webm']]);
});

test('[MEDIA-28] a recording ends by itself at the longest there may be, and what was said until then is kept', async () => {
	const { recorder, recordings, seen } = hall();
	await recorder.start();
	for (let second = 0; second < LONGEST_VOICE + 5; second++) seen.tick();
	expect(recorder.seconds).toBe(LONGEST_VOICE);
	expect(recordings).toHaveLength(1);
	expect(seen.tracks).toBe(0);
});

test('[MEDIA-28] a recording that is dropped goes nowhere, and a microphone that is not allowed is said so', async () => {
	const { recorder, recordings, seen } = hall();
	await recorder.start();
	seen.tick();
	recorder.drop();
	expect([recordings.length, seen.tracks]).toEqual([0, 0]);

	const no = hall(false);
	await no.recorder.start();
	expect([no.recorder.isRefused, no.recorder.isRecording]).toEqual([true, false]);
});

test('[MEDIA-28] a microphone that is allowed after its screen was left records nothing and is let go', async () => {
	const { recorder, recordings, seen } = hall();
	const asking = recorder.start();
	recorder.drop();
	await asking;
	expect([recorder.isRecording, recorder.isAsking, seen.tracks]).toEqual([false, false, 0]);
	await recorder.start(); // and it can be asked for again
	expect([recorder.isRecording, recordings.length]).toEqual([true, 0]);
});

test('[MEDIA-28] a recording the phone ends is kept as far as it came, and its clock stands still', async () => {
	const { recorder, recordings, seen } = hall();
	await recorder.start();
	seen.tick();
	seen.endsByItself();
	seen.tick();
	recorder.stop();
	expect([recorder.seconds, recordings.length, seen.ended, seen.tracks]).toEqual([1, 1, 1, 0]);
});
