import { expect, test } from 'vitest';

import { Speaker, type Speech, type Voice } from './speaker.svelte.ts';

function speechWith(...voices: Voice[]) {
	const said: string[] = [];
	let changed: () => void = () => undefined;
	const speech: Speech = {
		getVoices: () => voices,
		speak: (words, { lang }) => said.push(`${lang}: ${words}`),
		cancel: () => said.push('hush'),
		watch: (listener) => ((changed = listener), () => (changed = () => undefined))
	};
	return { said, speech, comes: (voice: Voice) => (voices.push(voice), changed()) };
}

const indonesian: Voice = { lang: 'id-ID', localService: true };

test('[ANALYSIS-11] a sentence is said by a voice of this device in the language of the group, and never by a server', () => {
	const { said, speech } = speechWith(
		{ lang: 'en-US', localService: true },
		{ lang: 'id-ID', localService: false },
		{ lang: 'in_ID', localService: true }
	);
	const speaker = new Speaker(() => 'id', speech);
	speaker.say('Pipa bocor sehingga sawah kering.');
	expect(said).toEqual(['hush', 'in_ID: Pipa bocor sehingga sawah kering.']);
});

test('[ANALYSIS-11] without a voice there is none to offer; one that comes late is heard of until the reading ends', () => {
	const { said, speech, comes } = speechWith({ lang: 'id-ID', localService: false });
	const speaker = new Speaker(() => 'id', speech);
	speaker.say('Apa');
	expect([speaker.voice, said]).toEqual([undefined, []]);
	const stop = speaker.attend();
	comes(indonesian);
	expect(speaker.voice).toBe(indonesian);
	stop();
	expect(said).toEqual(['hush']);
	expect(new Speaker(() => 'id', undefined).voice).toBeUndefined();
});
