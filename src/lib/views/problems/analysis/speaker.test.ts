import { afterEach, expect, test, vi } from 'vitest';

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

const voice = (lang: string, localService: boolean): Voice => ({
	lang,
	localService,
	voiceURI: `${localService ? 'here' : 'server'} ${lang}`
});
const indonesian = voice('id-ID', true);

afterEach(() => vi.unstubAllGlobals());

test('[ANALYSIS-11] a sentence is said by a voice of this device in the language of the group, and never by a server', () => {
	const { said, speech } = speechWith(
		voice('en-US', true),
		voice('id-ID', false),
		voice('in_ID', true)
	);
	const speaker = new Speaker(() => 'id', speech);
	speaker.say('Pipa bocor sehingga sawah kering.');
	expect(said).toEqual(['hush', 'in_ID: Pipa bocor sehingga sawah kering.']);
});

test('[ANALYSIS-11] without a voice there is none to offer; one that comes late is heard of until the reading ends', () => {
	const { said, speech, comes } = speechWith(voice('id-ID', false));
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

test('[LISTEN-6] who listens hears an Indonesian or Malay voice where the language has none, else any of the device, and never a server', () => {
	const voices = [voice('jv-ID', false), voice('en-US', true), voice('ms-MY', true), indonesian];
	const { said, speech } = speechWith(...voices);
	const javanese = new Speaker(() => 'jv', speech, ['id', 'ms']);
	javanese.sayToo('Banyune mati.');
	javanese.sayToo('');
	expect([said, javanese.isOwn]).toEqual([['id-ID: Banyune mati.'], false]);
	const found = (...here: Voice[]) =>
		new Speaker(() => 'jv', speechWith(...here).speech, ['id', 'ms']).voice?.lang;
	expect(found(voices[1]!, voices[2]!)).toBe('ms-MY');
	expect(found(voices[0]!, voices[1]!)).toBe('en-US');
	expect(found(voices[0]!)).toBeUndefined();
	expect(new Speaker(() => 'id', speech, ['id', 'ms']).isOwn).toBe(true);
	expect(new Speaker(() => 'jv', speech).voice).toBeUndefined();
});

test('[LISTEN-6] a browser without speech is known', () => {
	expect(new Speaker(() => 'id', speechWith().speech).canSpeak).toBe(true);
	expect(new Speaker(() => 'id').canSpeak).toBe(false);
});

test('[ANALYSIS-11] in a browser the voice of the device itself is handed over, also where a server has one for the same language', () => {
	const spoken: (string | undefined)[] = [];
	let voices = [voice('id-ID', false), indonesian];
	vi.stubGlobal(
		'SpeechSynthesisUtterance',
		class {
			voice: Voice | null = null;
		}
	);
	vi.stubGlobal('speechSynthesis', {
		getVoices: () => voices.map((each) => ({ ...each })), // new objects at each call, as browsers give them
		speak: (said: { voice: Voice | null }) => spoken.push(said.voice?.voiceURI),
		cancel: () => undefined
	});
	const speaker = new Speaker(() => 'id');
	speaker.say('Pipa bocor.');
	expect(spoken).toEqual(['here id-ID']);

	voices = [voice('id-ID', false)]; // the device's own has gone: hushed, not handed to a server
	speaker.say('Sawah kering.');
	expect(spoken).toHaveLength(1);
});
