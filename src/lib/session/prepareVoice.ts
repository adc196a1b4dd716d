import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import { LARGEST_VOICE, LONGEST_VOICE, mediaTypeOf, SNIFFED } from '#lib/protocol/media.ts';

import { lengthOf } from './voiceLength.ts';

export { LONGEST_VOICE };

export type VoiceRefusal =
	'not-a-voice' | 'voice-too-long' | 'voice-too-heavy' | 'voice-unplayable';

/** Recorders count a moment more than a person did. */
const A_MOMENT = 1;

/**
 * Looks whether a recording may stand beside an idea: sound and no film, not too long, and of a kind that the laptop and
 * the other phones play, told by its bytes (MEDIA-29). A place that the recorder wrote into it is taken out (MEDIA-30).
 */
export async function prepareVoice(
	file: Blob,
	length: (blob: Blob) => Promise<number | undefined> = lengthOf
): Promise<Result<{ blob: Blob }, VoiceRefusal>> {
	if (file.size > LARGEST_VOICE) return refuse(await tooLarge(file));
	const bytes = new Uint8Array(await file.arrayBuffer());
	const letters = lettersOf(bytes);
	const kind = kindOf(bytes, letters, file.type);
	if (!kind.ok) return kind;
	const clean = kind.value === 'audio/wav' ? soundOnly(bytes) : withoutPlace(bytes, letters);
	const blob = new Blob([clean], { type: kind.value });
	const seconds = await length(blob);
	if (seconds === undefined) return refuse('voice-unplayable');
	const isTooLong = Number.isFinite(seconds) && seconds > LONGEST_VOICE + A_MOMENT;
	return isTooLong ? refuse('voice-too-long') : done({ blob });
}

/** A WAV is large long before it is long: another kind of recording would have fitted. */
async function tooLarge(file: Blob): Promise<VoiceRefusal> {
	const first = new Uint8Array(await file.slice(0, SNIFFED).arrayBuffer());
	if (mediaTypeOf(first) === 'audio/wav') return 'voice-too-heavy';
	return isSound(file.type) ? 'voice-too-long' : 'not-a-voice';
}

function kindOf(bytes: Uint8Array, letters: string, said: string): Result<string, VoiceRefusal> {
	const type = mediaTypeOf(bytes);
	if (!type) return refuse(isOtherSound(letters, said) ? 'voice-unplayable' : 'not-a-voice');
	if (!type.startsWith('audio/') || /hdlr.{8}vide/s.test(letters)) return refuse('not-a-voice');
	return isNarrow(type, letters) ? refuse('voice-unplayable') : done(type);
}

/** Speech as older phones keep it, AMR in a box: no browser on a laptop plays it. */
function isNarrow(type: string, letters: string): boolean {
	const isBox = type === 'audio/mp4' || type === 'audio/3gpp';
	return isBox && /samr|sawb/.test(letters.slice(0, HEAD) + letters.slice(-HEAD));
}

/** What a box says of itself stands at one of its ends; in between is sound, where any letters may follow each other. */
const HEAD = 64 * 1024;

const isSound = (type: string) => type.startsWith('audio/') || type === 'video/3gpp';

/** Sound of a kind we do not take: AMR and whatever the phone itself calls sound. */
function isOtherSound(letters: string, type: string): boolean {
	return letters.startsWith('#!AMR') || type.startsWith('audio/');
}

/** The bytes as letters, one each. */
function lettersOf(bytes: Uint8Array): string {
	let letters = '';
	for (let at = 0; at < bytes.length; at += HEAD)
		letters += String.fromCharCode(...bytes.subarray(at, at + HEAD));
	return letters;
}

/** Makes empty boxes of those that say where it was recorded: everything else stays where it is. */
function withoutPlace(bytes: Uint8Array, letters: string): Uint8Array<ArrayBuffer> {
	const clean = bytes.slice();
	for (const { index } of letters.matchAll(/\0\0[\0-\x01][\s\S](\xa9xyz|loci)/g)) {
		const size = new DataView(clean.buffer).getUint32(index);
		if (size < 8 || index + size > clean.length) continue;
		clean.set([0x66, 0x72, 0x65, 0x65], index + 4); // "free": a box with nothing in it
		clean.fill(0, index + 8, index + size);
	}
	return clean;
}

/** What of a WAV is sound. */
const SOUND = ['fmt ', 'fact', 'data'];

/**
 * Makes empty whatever a WAV says beside its sound: where, when and with what it was made. A recorder that was cut off
 * says that its sound has no length: there all that follows is sound.
 */
function soundOnly(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const clean = bytes.slice();
	const view = new DataView(clean.buffer);
	for (let at = 12; at + 8 <= clean.length;) {
		const [name, size] = [lettersOf(clean.subarray(at, at + 4)), view.getUint32(at + 4, true)];
		if (name === 'data' && size === 0) break;
		const end = at + 8 + size;
		if (!SOUND.includes(name)) {
			clean.set([0x4a, 0x55, 0x4e, 0x4b], at); // "JUNK": a chunk to be passed over
			clean.fill(0, at + 8, end);
		}
		at = end + (end % 2);
	}
	return clean;
}
