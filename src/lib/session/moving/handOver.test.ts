import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { relayProof } from '#lib/protocol/relayProof.ts';

import { carried, ears, NEW, otherPage, soon } from '../../../../tests/support/twoPages.ts';
import type { Session } from '../session.svelte.ts';
import { SAYS } from './carried.ts';
import { HandOver } from './handOver.svelte.ts';
import { toCarry } from './toCarry.ts';

vi.mock('../device.ts', () => ({ thisDevice: async () => ({ shelf: { list: async () => [] } }) }));
vi.mock('./toCarry.ts', () => ({ toCarry: vi.fn() }));

beforeEach(() => {
	vi.useFakeTimers();
	vi.mocked(toCarry).mockResolvedValue(carried);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.clearAllMocks();
});

/** An old page that has opened a new one, and heard nothing yet. */
function oldPage(ticket: string | undefined = 'contents.signature') {
	const [next, heard] = [otherPage(), ears()];
	const session = { id: carried.of, code: 'ABCD1234', ticket, flush: vi.fn() };
	const close = vi.fn();
	vi.stubGlobal('window', { open: () => next });
	const hand = new HandOver({ ...session, close } as unknown as Session);
	hand.open(NEW);
	const says = async (data: unknown, origin = NEW, source: unknown = next) => {
		heard[0]?.({ data, source, origin });
		await soon();
	};
	const nonce = () => (next.told.at(-1)?.data as { nonce: string }).nonce;
	const proves = async (signature = 'signature', at = NEW) =>
		says({ is: 'rembuk-proof', proof: relayProof(signature, { nonce: nonce(), at }) });
	const given = () => next.told.filter(({ data }) => data === carried).length;
	return { hand, next, says, proves, given, close, flush: session.flush };
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
