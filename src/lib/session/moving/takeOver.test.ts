import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { relayProof, type ProofRequest } from '#lib/protocol/relayProof.ts';

import { carried, ears, NEW, OLD, otherPage, soon } from '../../../../tests/support/twoPages.ts';
import { SAYS } from './carried.ts';
import { TakeOver } from './takeOver.svelte.ts';
import { takeUp } from './takeUp.ts';

vi.mock('./takeUp.ts', () => ({ takeUp: vi.fn() }));

let relayIsThere: boolean;

beforeEach(() => {
	vi.useFakeTimers();
	relayIsThere = true;
	vi.mocked(takeUp).mockResolvedValue({ ok: true, value: carried.of });
	vi.stubGlobal('location', { origin: NEW });
	vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
		if (!relayIsThere) throw new TypeError('no network');
		const { nonce, at } = JSON.parse(body) as ProofRequest;
		return { ok: true, json: async () => ({ proof: relayProof('signature', { nonce, at }) }) };
	});
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.clearAllMocks();
});

/** A new page that an old one has opened. */
function newPage() {
	const [opener, heard] = [otherPage(), ears()];
	const over = new TakeOver(opener as unknown as Window);
	over.begin();
	const hears = async (data: unknown, origin = OLD, source: unknown = opener) => {
		heard[0]?.({ data, source, origin });
		await soon();
	};
	const said = (data: unknown) => opener.told.filter((each) => each.data === data).length;
	return { over, opener, hears, said };
}

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
	expect(await taken).toBe(carried.of);
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
	expect(await over.take()).toBe(carried.of);
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
	expect(await over.take()).toBe(carried.of);
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
