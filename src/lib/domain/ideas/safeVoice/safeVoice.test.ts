import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { aPlan, copyOf, meet, yes } from '../../../../../tests/support/plans.ts';
import { keyPairOf } from '../../votes/sealed/signing.ts';
import { ideasOf } from '../ideas.ts';
import { closeSafeVoice, openSafeVoice, safeVoiceOf, vouched } from './announcement.ts';
import { copiedIn, isReleased, releaseTheme } from './release.ts';
import { boxKeyOf, sealed, unsealed } from './seal.ts';
import { burnVoices, isBurnt, sortedOf, sortVoice, wordTheme } from './themes.ts';
import { dropVoice, LONGEST_VOICE, sealedIn, voicesIn, type Said, type Voice } from './voices.ts';

const SECRET = new Uint8Array(32).fill(7);
const KEY = boxKeyOf(SECRET);
const OTHER = new Uint8Array(32).fill(8);
const chance = (at: number) => new Uint8Array(32).fill(at + 1);
const NO = (refusal: string) => ({ ok: false, refusal });
const WORDS = 'suami saya memukul anak setiap malam';

const aBox = () => ({ doc: new Y.Doc() });
let drops = 0;
function drop(box: { doc: Y.Doc }, said: Said, sitting = 'today') {
	drops += 1;
	const id = `v${(drops * 7919) % 1000}`;
	return dropVoice(box, { said, key: KEY, sitting, id, chance: chance(drops) }, 'ana');
}

test('[SAFE-1] what is sealed only the secret opens, and its length says nothing', () => {
	const [short, long] = ['ya', 'é'.repeat(LONGEST_VOICE)].map((words) =>
		sealed(words, KEY, chance(1))!
	);
	expect(unsealed(short, SECRET)).toBe('ya');
	expect(unsealed(long, SECRET)).toBe('é'.repeat(LONGEST_VOICE));
	expect(short!.length).toBe(long!.length);
	expect(unsealed(short, OTHER)).toBeUndefined();
	expect(new TextDecoder().decode(sealed(WORDS, KEY, chance(2)))).not.toContain('memukul');
});

test('[SAFE-1] what was changed on the way, or is no voice, opens to nothing', () => {
	const bytes = sealed(WORDS, KEY, chance(1))!;
	for (const at of [0, 40, bytes.length - 1]) {
		const changed = bytes.slice();
		changed[at] = (changed[at] ?? 0) ^ 1;
		expect(unsealed(changed, SECRET)).toBeUndefined();
	}
	for (const odd of [undefined, 'x', new Uint8Array(3), new Uint8Array(bytes.length)])
		expect(unsealed(odd, SECRET)).toBeUndefined();
	expect(sealed(WORDS, '00', chance(1))).toBeUndefined();
	expect(sealed(WORDS, '0'.repeat(64), chance(1))).toBeUndefined();
});

test('[SAFE-1] the same words sealed twice are two different things', () => {
	expect(sealed(WORDS, KEY, chance(1))).not.toEqual(sealed(WORDS, KEY, chance(2)));
});

test('[SAFE-1] the box holds no word of a voice, and no person beside it', () => {
	const box = aBox();
	yes(drop(box, { words: WORDS, kind: 'violence' }));
	const bytes = Buffer.from(Y.encodeStateAsUpdate(box.doc)).toString('latin1');
	for (const word of ['memukul', 'violence', 'ana']) expect(bytes).not.toContain(word);
	expect(voicesIn(box, SECRET)).toMatchObject([{ words: WORDS, kind: 'violence' }]);
	expect([voicesIn(box, OTHER), sealedIn(box).length]).toEqual([[], 1]);
});

test.each([
	['empty', { words: ' ' }],
	['too-long', { words: 'a'.repeat(LONGEST_VOICE + 1) }],
	['unreadable-letters', { words: 'a\u0000b' }]
])('[SAFE-2] what is no voice is refused: %s', (refusal, said) => {
	const box = aBox();
	expect(drop(box, said)).toEqual(NO(refusal));
	expect(sealedIn(box)).toEqual([]);
});

test('[SAFE-2] a picture alone is a voice; five are enough for a phone and a sitting, and the next has five again', () => {
	const box = aBox();
	for (let at = 0; at < 5; at += 1) yes(drop(box, { words: '', kind: 'illness' }));
	expect(drop(box, { words: WORDS })).toEqual(NO('enough-voices'));
	yes(drop(box, { words: WORDS }, 'tomorrow'));
	expect(voicesIn(box, SECRET)).toHaveLength(6);
});

test('[SAFE-2] nothing can be sealed to a key that is none', () => {
	const sealing = {
		said: { words: 'x' },
		key: 'nonsense',
		sitting: 's',
		id: 'i',
		chance: chance(1)
	};
	expect(dropVoice(aBox(), sealing, 'ana')).toEqual(NO('safe-box-shut'));
	expect(dropVoice(aBox(), { ...sealing, sitting: 'a b' }, 'ana')).toEqual(NO('no-such-record'));
});

const DESK = keyPairOf(new Uint8Array(32).fill(1));

test('[SAFE-3] an open box says its key and where help is, signed by its desk; closed it says nothing', () => {
	const plan = aPlan();
	expect(safeVoiceOf(plan)).toBeUndefined();
	yes(openSafeVoice(plan, { key: KEY, desk: DESK, help: ' Bidan desa,\n0812 ' }, 'lead'));
	expect(safeVoiceOf(copyOf(plan))).toEqual({ key: KEY, desk: DESK.key, help: 'Bidan desa, 0812' });
	yes(openSafeVoice(plan, { key: KEY, desk: DESK }, 'lead'));
	expect(safeVoiceOf(plan)).toEqual({ key: KEY, desk: DESK.key });
	yes(closeSafeVoice(plan, 'lead'));
	yes(closeSafeVoice(plan, 'lead'));
	expect(safeVoiceOf(plan)).toBeUndefined();
	const long = { key: KEY, desk: DESK, help: 'a'.repeat(161) };
	expect(openSafeVoice(plan, long, 'lead')).toEqual(NO('too-long'));
});

test('[SAFE-3] a box of a desk that the relay does not vouch for is no box', () => {
	const plan = aPlan();
	yes(openSafeVoice(plan, { key: KEY, desk: keyPairOf(OTHER) }, 'stranger'));
	expect(vouched(safeVoiceOf(plan), [DESK.key])).toBeUndefined();
	expect(vouched(safeVoiceOf(plan), undefined)).toBeUndefined();
	yes(openSafeVoice(plan, { key: KEY, desk: DESK }, 'lead'));
	expect(vouched(safeVoiceOf(plan), [DESK.key])?.key).toBe(KEY);
});

test('[SAFE-3] whoever exchanges the key or the line about help has no signature for it', () => {
	const plan = aPlan();
	yes(openSafeVoice(plan, { key: KEY, desk: DESK, help: 'telepon 129' }, 'lead'));
	const said = String(plan.meta.get('safeVoice'));
	for (const forged of [
		said.replace('129', '666'),
		said.replace(KEY, boxKeyOf(OTHER)),
		said.replace(DESK.key, keyPairOf(OTHER).key),
		'x',
		7
	]) {
		plan.meta.set('safeVoice', forged);
		expect(safeVoiceOf(plan)).toBeUndefined();
	}
});

test('[SAFE-4] voices stand in the order of chance, and two devices show the same one', () => {
	const box = aBox();
	const names = ['x9', 'a1', 'm5'];
	names.forEach((id, at) => {
		const said = { words: `suara ${at}` };
		yes(dropVoice(box, { said, key: KEY, sitting: `s${at}`, id, chance: chance(at) }, 'ana'));
	});
	expect(voicesIn(box, SECRET).map(({ words }) => words)).toEqual([
		'suara 1',
		'suara 2',
		'suara 0'
	]);
});

const voice = (at: number, words = `cerita rahasia nomor ${at} di rumah`): Voice => ({
	id: `today.v${at}`,
	words
});
const VOICES = Array.from({ length: 6 }, (_, at) => voice(at));

function sortedRoom(count: number) {
	const room = { doc: new Y.Doc() };
	yes(wordTheme(room, { id: 't1', words: 'Rasa aman di rumah' }, 'lead'));
	for (const { id } of VOICES.slice(0, count))
		yes(sortVoice(room, { voice: id, theme: 't1' }, 'lead'));
	return room;
}

test('[SAFE-5] a voice is in one theme at a time, and can be taken out again', () => {
	const room = sortedRoom(2);
	yes(wordTheme(room, { id: 't2', words: 'Air' }, 'lead'));
	yes(sortVoice(room, { voice: VOICES[0]!.id, theme: 't2' }, 'lead'));
	yes(sortVoice(room, { voice: VOICES[1]!.id }, 'lead'));
	const { themes, loose } = sortedOf(room, VOICES);
	expect(themes.map(({ words, voices }) => [words, voices.length])).toEqual([
		['Air', 1],
		['Rasa aman di rumah', 0]
	]);
	expect(loose).toHaveLength(5);
	expect(sortVoice(room, { voice: 'v', theme: 'none' }, 'lead')).toEqual(NO('no-such-record'));
	expect(wordTheme(room, { id: 't3', words: ' ' }, 'lead')).toEqual(NO('empty'));
	expect(wordTheme(room, { id: 't 3', words: 'x' }, 'lead')).toEqual(NO('no-such-record'));
});

test('[SAFE-5] two desks that sort apart end with the same themes, and no voice’s words are in their room', () => {
	const [room, other] = [sortedRoom(3), { doc: new Y.Doc() }];
	const join = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
	join(room.doc, other.doc);
	yes(wordTheme(other, { id: 't2', words: 'Lain' }, 'helper'));
	yes(sortVoice(other, { voice: VOICES[0]!.id, theme: 't2' }, 'helper'));
	yes(sortVoice(room, { voice: VOICES[0]!.id }, 'lead'));
	yes(burnVoices(room, [VOICES[5]!.id], 'lead'));
	join(room.doc, other.doc);
	join(other.doc, room.doc);
	expect(sortedOf(room, VOICES)).toEqual(sortedOf(other, VOICES));
	expect(JSON.stringify(room.doc.toJSON())).not.toContain('rahasia');
});

const tell = (words: string, count: number) => `${words} (tema dari ${count} suara aman)`;
const stamp = { id: 'ignored', by: 'lead', at: '2026-07-09T10:00:00Z' };

test('[SAFE-6] a theme of four voices is refused, and one of five becomes one idea with their number', () => {
	const plan = aPlan();
	const theme = (count: number) => sortedOf(sortedRoom(count), VOICES).themes[0]!;
	const release = (count: number) =>
		releaseTheme(plan, { theme: theme(count), heard: VOICES, tell }, stamp);
	expect(release(4)).toEqual(NO('too-few-voices'));
	expect([ideasOf(plan), isReleased(plan, theme(4))]).toEqual([[], false]);
	expect(yes(release(5))).toBe('t1');
	yes(release(6));
	expect(ideasOf(plan)).toMatchObject([
		{ id: 't1', text: 'Rasa aman di rumah (tema dari 5 suara aman)', createdBy: 'lead' }
	]);
	expect(isReleased(plan, theme(4))).toBe(true);
	expect(JSON.stringify(plan.doc.toJSON())).not.toMatch(/rahasia|today\./);
});

test('[SAFE-6] two desks that release one theme apart made one idea', () => {
	const [plan, theme] = [aPlan(), sortedOf(sortedRoom(5), VOICES).themes[0]!];
	const other = copyOf(plan);
	for (const each of [plan, other]) yes(releaseTheme(each, { theme, heard: VOICES, tell }, stamp));
	meet(plan, other);
	expect(ideasOf(plan)).toHaveLength(1);
});

test.each([
	['Ayah: MEMUKUL anak setiap malam, lalu pergi', 'ayah memukul anak setiap malam'],
	['tentang kakak saya sakit', 'kakak saya sakit'],
	['rasa aman di rumah dan jalan pulang', undefined],
	['memukul anak setiap malam', undefined],
	['air', undefined],
	['', undefined]
])('[SAFE-7] words of a voice in a theme are found: %s', (words, copied) => {
	const heard = [
		voice(1, 'Kata ibu, ayah memukul anak setiap malam.'),
		voice(2, 'Kakak saya sakit')
	];
	expect(copiedIn(words, [...heard, voice(3, 'air'), voice(4, '')])).toBe(copied);
});

test('[SAFE-7] a theme that repeats a voice is not released, also one of another theme', () => {
	const plan = aPlan();
	const theme = sortedOf(sortedRoom(5), VOICES).themes[0]!;
	const heard = [...VOICES, voice(9, 'rasa aman di rumah')];
	expect(releaseTheme(plan, { theme, heard, tell }, stamp)).toEqual(NO('copies-a-voice'));
});

test('[SAFE-8] burnt voices are in no theme, in no list and in no count', () => {
	const room = sortedRoom(5);
	yes(burnVoices(room, [VOICES[0]!.id, VOICES[5]!.id], 'lead'));
	const { themes, loose } = sortedOf(room, VOICES);
	expect([themes[0]!.voices.length, loose.length]).toEqual([4, 0]);
	expect(isBurnt(room, VOICES[0]!.id)).toBe(true);
});
