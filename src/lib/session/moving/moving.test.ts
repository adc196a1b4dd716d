import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { relayProof, type ProofRequest } from '#lib/protocol/relayProof.ts';

import type { Session } from '../session.svelte.ts';
import { SAYS, type Carried } from './carried.ts';
import { HandOver } from './handOver.svelte.ts';
import { TakeOver } from './takeOver.svelte.ts';
import { takeUp } from './takeUp.ts';
import { toCarry } from './toCarry.ts';

const PLAN = 'p'.repeat(22);
const OLD = 'http://192.168.137.1:3000';
const NEW = 'http://10.42.0.1:3000';
const carried = {
	...{ is: 'rembuk-carried', of: PLAN, server: 'laptop-of-the-hall', person: 'ana-of-the-hall' },
	...{ code: 'ABCD1234', settings: { [`picture.${PLAN}`]: 'bird red' } },
	...{ plan: new Uint8Array(2), ballots: new Uint8Array(2), media: [], waiting: 1 }
} satisfies Carried as Carried;

vi.mock('../device.ts', () => ({ thisDevice: async () => ({ shelf: { list: async () => [] } }) }));
vi.mock('./toCarry.ts', () => ({ toCarry: vi.fn() }));
vi.mock('./takeUp.ts', () => ({ takeUp: vi.fn() }));

type Hear = (event: { data: unknown; source: unknown; origin: string }) => void;
let ears: Hear[];
/** What the relay behind the page at the new address signs with: the holder's ticket is `contents.signature`. */
let signedWith: string;
let relayIsThere: boolean;

beforeEach(() => {
	vi.useFakeTimers();
	ears = [];
	signedWith = 'signature';
	relayIsThere = true;
	vi.mocked(toCarry).mockResolvedValue(carried);
	vi.mocked(takeUp).mockResolvedValue({ ok: true, value: PLAN });
	vi.stubGlobal('addEventListener', (_: string, hear: Hear) => ears.push(hear));
	vi.stubGlobal('removeEventListener', () => undefined);
	vi.stubGlobal('location', { origin: NEW });
	vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
		if (!relayIsThere) throw new TypeError('no network');
		const { nonce, at } = JSON.parse(body) as ProofRequest;
		return { ok: true, json: async () => ({ proof: relayProof(signedWith, { nonce, at }) }) };
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.clearAllMocks();
});

const soon = (time = 1) => vi.advanceTimersByTimeAsync(time);

/** Another window of this browser, and what it was told. */
function otherPage() {
	const told: { data: unknown; at: string }[] = [];
	const postMessage = (data: unknown, at: string) => void told.push({ data, at });
	return { told, closed: false, postMessage };
}

/** An old page that has opened a new one, and heard nothing yet. */
function oldPage(ticket: string | undefined = 'contents.signature') {
	const next = otherPage();
	const session = { id: PLAN, code: 'ABCD1234', ticket, flush: vi.fn() };
	const close = vi.fn();
	vi.stubGlobal('window', { open: () => next });
	const hand = new HandOver({ ...session, close } as unknown as Session);
	hand.open(NEW);
	const says = async (data: unknown, origin = NEW, source: unknown = next) => {
		ears[0]?.({ data, source, origin });
		await soon();
	};
	const nonce = () => (next.told.at(-1)?.data as { nonce: string }).nonce;
	const proves = async (signature = 'signature', at = NEW) =>
		says({ is: 'rembuk-proof', proof: relayProof(signature, { nonce: nonce(), at }) });
	const given = () => next.told.filter(({ data }) => data === carried).length;
	return { hand, next, says, proves, given, close, flush: session.flush };
}

/** A new page that an old one has opened. */
function newPage() {
	const opener = otherPage();
	const over = new TakeOver(opener as unknown as Window);
	over.begin();
	const hears = async (data: unknown, origin = OLD, source: unknown = opener) => {
		ears[0]?.({ data, source, origin });
		await soon();
	};
	const said = (data: unknown) => opener.told.filter((each) => each.data === data).length;
	return { over, opener, hears, said };
}

test('[MOVE-3] a page that only says that it is there gets what anybody may read, and nothing else', async () => {
	const { hand, next, says, given } = oldPage();
	for (const word of [SAYS.ready, SAYS.again, SAYS.kept]) await says(word);
	const offer = { is: 'rembuk-offer', contents: 'contents', nonce: expect.any(String) as string };
	expect(next.told).toEqual([{ data: offer, at: NEW }]);
	expect([given(), hand.state]).toEqual([0, 'opened']);
});

test('[MOVE-3] the laptop that signed the ticket proves it, and gets all of it', async () => {
	const { hand, says, proves, given, close } = oldPage();
	await says(SAYS.ready);
	await proves();
	expect([given(), hand.state]).toEqual([1, 'opened']);
	await says(SAYS.kept);
	expect(hand.state).toBe('kept');
	expect(close).toHaveBeenCalledOnce();
});

test.each([
	['another laptop’s signature', 'another', NEW],
	['no signature', '', NEW],
	['an answer for another address', 'signature', 'http://10.42.0.66:3000']
])('[MOVE-3] %s proves nothing, and the old page says so', async (_, signature, at) => {
	const { hand, says, proves, given, close } = oldPage();
	await says(SAYS.ready);
	await proves(signature, at);
	for (const word of [SAYS.again, SAYS.kept]) await says(word);
	expect([given(), hand.state]).toEqual([0, 'other-laptop']);
	expect(close).not.toHaveBeenCalled();
});

test('[MOVE-3] a phone whose ticket has no signature can be proved nothing, and gives nothing', async () => {
	for (const ticket of ['', 'contents', 'contents.']) {
		const { hand, says, proves, given } = oldPage(ticket);
		await says(SAYS.ready);
		await proves('');
		expect([given(), hand.state]).toEqual([0, 'other-laptop']);
		ears = [];
	}
});

test('[MOVE-3] a proof that comes before it was asked for, from another page, or for a page opened before, is none', async () => {
	const { hand, says, proves, given } = oldPage();
	await says({ is: 'rembuk-proof', proof: relayProof('', { nonce: '', at: NEW }) });
	await says(SAYS.ready, NEW, otherPage());
	await says(SAYS.ready);
	await says({ is: 'rembuk-proof', proof: 'x' }, 'https://evil.example');
	expect(given()).toBe(0);
	await proves();
	expect(given()).toBe(1);
	hand.open(NEW);
	await says(SAYS.again);
	expect(given()).toBe(1);
});

test('[MOVE-3] what was on its way to a page that proved itself goes to no page that was opened meanwhile', async () => {
	const { hand, says, proves, given, next, flush } = oldPage();
	const evil = 'http://10.0.0.66:3000';
	flush.mockImplementation(async () => hand.open(evil));
	await says(SAYS.ready);
	await proves();
	expect(given()).toBe(1);
	expect(next.told.filter(({ at }) => at === evil)).toEqual([]);
});

test('[MOVE-4] an old page that cannot read what it has says that it could not, and can be asked again', async () => {
	const { hand, says, proves, given, flush } = oldPage();
	flush.mockRejectedValueOnce(new Error('disk'));
	await says(SAYS.ready);
	await proves();
	expect([given(), hand.state]).toEqual([0, 'silent']);
	vi.mocked(toCarry).mockRejectedValueOnce(new Error('no memory'));
	await says(SAYS.again);
	expect([given(), hand.state]).toEqual([0, 'silent']);
	await says(SAYS.again);
	expect([given(), hand.state]).toEqual([1, 'opened']);
});

test('[MOVE-3] the new page answers with what its own relay proves, for its own address', async () => {
	const { over, opener, hears } = newPage();
	await hears({ is: 'rembuk-offer', contents: 'contents', nonce: 'n' });
	const proof = relayProof('signature', { nonce: 'n', at: NEW });
	expect(opener.told.at(-1)).toEqual({ data: { is: 'rembuk-proof', proof }, at: OLD });
	await hears(carried);
	expect([over.state, over.waiting]).toEqual(['found', 1]);
	expect(over.picture).toEqual({ picture: 'bird', colour: 'red' });
});

test('[MOVE-3] a relay that is silent for a moment is asked again', async () => {
	const { over, opener, hears } = newPage();
	relayIsThere = false;
	await hears({ is: 'rembuk-offer', contents: 'contents', nonce: 'n' });
	expect(over.state).toBe('waits');
	relayIsThere = true;
	await hears({ is: 'rembuk-offer', contents: 'contents', nonce: 'n' });
	expect(opener.told.at(-1)?.data).toMatchObject({ is: 'rembuk-proof' });
});

test('[MOVE-4] what was written on the old page before the press is kept too: it is asked once more', async () => {
	const { over, hears, said } = newPage();
	await hears(carried);
	const taken = over.take();
	expect([said(SAYS.again), said(SAYS.kept)]).toEqual([1, 0]);
	const later = { ...carried, plan: new Uint8Array(9), waiting: 2 };
	await hears(later);
	expect(await taken).toBe(PLAN);
	expect(takeUp).toHaveBeenCalledExactlyOnceWith(later);
	expect(said(SAYS.kept)).toBe(1);
});

test('[MOVE-4] while the old page is silent nothing is kept and it is not let go; once it is closed, what it gave is all there is', async () => {
	const { over, opener, hears, said } = newPage();
	await hears(carried);
	const taken = over.take();
	await soon(20_000);
	expect(await taken).toBeUndefined();
	expect([over.state, over.refusal, said(SAYS.kept)]).toEqual(['found', 'old-page-silent', 0]);
	expect(takeUp).not.toHaveBeenCalled();
	opener.closed = true;
	expect(await over.take()).toBe(PLAN);
});

test('[MOVE-4] somebody else’s things in the second answer are not kept', async () => {
	const { over, hears } = newPage();
	await hears(carried);
	const taken = over.take();
	await hears({ ...carried, person: 'somebody-else' });
	expect(await taken).toBeUndefined();
	expect(takeUp).not.toHaveBeenCalled();
});

test('[MOVE-4] a disk that breaks while it is kept is told in words, and the press can be tried again', async () => {
	const { over, opener, hears, said } = newPage();
	await hears(carried);
	opener.closed = true;
	vi.mocked(takeUp).mockRejectedValueOnce(new Error('disk'));
	expect(await over.take()).toBeUndefined();
	expect([over.state, over.refusal, said(SAYS.kept)]).toEqual(['found', 'no-room-here', 0]);
	expect(await over.take()).toBe(PLAN);
	expect(over.refusal).toBeUndefined();
});

test('[MOVE-6] a page from further away that opened this one is not heard', async () => {
	const { over, opener, hears } = newPage();
	await hears({ is: 'rembuk-offer', contents: 'contents', nonce: 'n' }, 'https://evil.example');
	await hears(carried, 'https://evil.example');
	expect(over.state).toBe('waits');
	expect(opener.told.every(({ data }) => data === SAYS.ready)).toBe(true);
});

test('[MOVE-6] at the laptop itself no page is asked or heard', async () => {
	vi.stubGlobal('location', { origin: 'http://localhost:3000' });
	const { over, opener, hears } = newPage();
	await hears(carried);
	await soon();
	expect([over.state, opener.told.length]).toEqual(['none', 0]);
	expect(await over.take()).toBeUndefined();
});
