import { expect, test } from 'vitest';

import { LARGEST_VOICE } from '#lib/protocol/media.ts';

import { prepareVoice } from './prepareVoice.ts';

const latin = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
const file = (letters: string, type = '') => new Blob([latin(letters)], { type });
const plays = (seconds: number | undefined) => async () => seconds;
const box = (name: string, body: string) =>
	`\0\0${String.fromCharCode((body.length + 8) >> 8, (body.length + 8) & 255)}${name}${body}`;
const m4a = (more = '') => `${box('ftyp', 'M4A \0\0\0\0')}${box('moov', `mp4a${more}`)}mdat`;
const gpp = (codec: string) => `${box('ftyp', '3gp4\0\0\0\0')}${box('moov', codec)}mdat`;

const answer = async (given: Blob, seconds: number | undefined = 12) => {
	const said = await prepareVoice(given, plays(seconds));
	return said.ok ? said.value.blob.type : said.refusal;
};

test.each([
	['Samsung and Google keep M4A', m4a(), 'audio/mp4', 'audio/mp4'],
	['older recorders keep AAC in 3GP', gpp('mp4a'), 'audio/3gpp', 'audio/3gpp'],
	['Xiaomi keeps MP3', 'ID3\x03tag', 'audio/mpeg', 'audio/mpeg'],
	['some keep bare MP3', '\xff\xfb\x90', 'audio/mpeg', 'audio/mpeg'],
	['some keep bare AAC', '\xff\xf1\x50', 'audio/aac', 'audio/aac'],
	['some keep Ogg', 'OggS\0', 'audio/ogg', 'audio/ogg'],
	['some keep WAV', 'RIFF\0\0\0\0WAVEfmt ', '', 'audio/wav'],
	['a browser keeps WebM', '\x1a\x45\xdf\xa3\x9fB\x86\x81webm', 'audio/webm', 'audio/webm'],
	['what the phone calls it counts for nothing', m4a(), 'video/mp4', 'audio/mp4']
])('[MEDIA-29] %s, told by its bytes', async (_, letters, type, kept) => {
	expect(await answer(file(letters, type))).toBe(kept);
});

test.each([
	['AMR', '#!AMR\n', 'audio/amr', 'voice-unplayable'],
	['AMR in a 3GP', gpp('samr'), 'audio/3gpp', 'voice-unplayable'],
	['wide AMR in a 3GP', gpp('sawb'), 'audio/3gpp', 'voice-unplayable'],
	['a sound nobody knows', 'caff\0', 'audio/x-caf', 'voice-unplayable'],
	['a film', `${m4a()}hdlr\0\0\0\0\0\0\0\0vide`, 'video/mp4', 'not-a-voice'],
	['a photo', '\xff\xd8\xff\xe0', 'image/jpeg', 'not-a-voice'],
	['a page', '<html>', 'text/html', 'not-a-voice']
])('[MEDIA-29] %s is refused, in words that say what to do', async (_, letters, type, refusal) => {
	expect(await answer(file(letters, type))).toBe(refusal);
});

test('[MEDIA-29] a recording has an end in seconds and in bytes, and one that does not play here is not sent', async () => {
	expect(await answer(file(m4a()), 90.4)).toBe('audio/mp4');
	expect(await answer(file(m4a()), 120)).toBe('voice-too-long');
	expect(await answer(file(m4a()), Infinity)).toBe('audio/mp4'); // its recorder does not say: the bytes are its limit
	const silent = await prepareVoice(file(m4a()), plays(undefined));
	expect(silent).toEqual({ ok: false, refusal: 'voice-unplayable' });
	const hour = new Blob([latin(m4a()), new Uint8Array(LARGEST_VOICE)], { type: 'audio/mp4' });
	expect(await answer(hour)).toBe('voice-too-long');
	const wav = new Blob(['RIFF\0\0\0\0WAVEfmt ', new Uint8Array(LARGEST_VOICE)]);
	expect(await answer(wav)).toBe('voice-too-heavy');
	const film = new Blob([new Uint8Array(LARGEST_VOICE + 1)], { type: 'video/mp4' });
	expect(await answer(film)).toBe('not-a-voice');
});

test('[MEDIA-30] a recording that says where it was made says so no longer, and is as long as before', async () => {
	const place = box('udta', box('\xa9xyz', '\0\x12-07.7956+110.3695/') + box('loci', 'Krajan'));
	const given = file(m4a(place), 'audio/mp4');
	const kept = await prepareVoice(given, plays(12));
	if (!kept.ok) return expect.fail(kept.refusal);
	const letters = String.fromCharCode(...new Uint8Array(await kept.value.blob.arrayBuffer()));
	expect(letters).toHaveLength(given.size);
	expect(letters).not.toMatch(/110|Krajan|xyz|loci/);
	expect(letters).toContain('mp4a');
	expect(letters.endsWith('mdat')).toBe(true);
});

test('[MEDIA-30] of a WAV the sound alone is kept, and it is as long as before', async () => {
	const chunk = (name: string, body: string) =>
		`${name}${String.fromCharCode(body.length)}\0\0\0${body}${body.length % 2 ? '\0' : ''}`;
	const sound = chunk('fmt ', 'how it is kept') + chunk('data', 'what was said');
	const wav = `RIFF\0\0\0\0WAVE${chunk('bext', 'Dusun Krajan ')}${sound}${chunk('LIST', '-7.79')}`;
	const kept = await prepareVoice(file(wav), plays(12));
	if (!kept.ok) return expect.fail(kept.refusal);
	const letters = String.fromCharCode(...new Uint8Array(await kept.value.blob.arrayBuffer()));
	expect(letters).toHaveLength(wav.length);
	expect(letters).toContain(sound);
	expect(letters).not.toMatch(/Krajan|7\.79|bext|LIST/);
});

test('[MEDIA-29] of a WAV whose recorder was cut off before it said how long it is all the sound is kept', async () => {
	const wav =
		'RIFF\0\0\0\0WAVEfmt \x04\0\0\0mono' + 'data\0\0\0\0' + 'what was said, and more of it';
	const kept = await prepareVoice(file(wav), plays(12));
	if (!kept.ok) return expect.fail(kept.refusal);
	const letters = String.fromCharCode(...new Uint8Array(await kept.value.blob.arrayBuffer()));
	expect(letters).toBe(wav);
});

test('[MEDIA-29] a WAV that says it is longer than it is ends with its bytes', async () => {
	expect(await answer(file('RIFF\0\0\0\0WAVELIST\xff\xff\xff\xffwhere'))).toBe('audio/wav');
});
