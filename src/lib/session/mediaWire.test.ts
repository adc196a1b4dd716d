import { afterEach, expect, onTestFinished, test, vi } from 'vitest';

import { UPLOAD_LENGTH, UPLOAD_OFFSET, UPLOAD_STEP } from '#lib/protocol/media.ts';

import { mediaWire } from './mediaWire.ts';

const where = { plan: 'well', ticket: 'a-ticket' };
const hash = 'ab'.repeat(32);
const bytes = new Uint8Array(UPLOAD_STEP * 2 + 10);

afterEach(() => vi.unstubAllGlobals());

/** A laptop that answers as it is told, and notes what it was asked. */
function laptop(...answers: (Response | 'silent')[]) {
	const asked: string[] = [];
	const answer = (path: string, { method, headers, body }: RequestInit) => {
		const said = new Headers(headers);
		expect(path).toBe(`/api/plans/well/media/${hash}`);
		expect(said.get('authorization')).toBe('Bearer a-ticket');
		const piece = [said.get(UPLOAD_OFFSET), (body as Blob | undefined)?.size];
		asked.push([method, ...(body ? piece : [])].join(' '));
		if (body) expect(said.get(UPLOAD_LENGTH)).toBe(String(bytes.byteLength));
		const next = answers.shift() ?? 'silent';
		return next === 'silent' ? Promise.reject(new TypeError('no network')) : Promise.resolve(next);
	};
	vi.stubGlobal('fetch', answer);
	return asked;
}
const has = (offset: number, status: number) =>
	new Response(status === 202 ? '{}' : null, {
		status,
		headers: { [UPLOAD_OFFSET]: String(offset) }
	});
const no = (status: number, refusal: string) =>
	new Response(JSON.stringify({ refusal }), { status });

test('[MEDIA-22] what the laptop has of a photo is not sent again, and the rest goes in pieces', async () => {
	const asked = laptop(has(UPLOAD_STEP, 404), has(UPLOAD_STEP * 2, 202), has(bytes.length, 200));
	expect(await mediaWire.send(where, hash, bytes)).toBe('sent');
	expect(asked).toEqual(['HEAD', `PUT ${UPLOAD_STEP} ${UPLOAD_STEP}`, `PUT ${UPLOAD_STEP * 2} 10`]);
	const whole = laptop(has(bytes.length, 200));
	expect(await mediaWire.send(where, hash, bytes)).toBe('sent');
	expect(whole).toEqual(['HEAD']);
});

test('[MEDIA-22] a line that breaks or an answer that moves nothing on is tried later, and not in a circle', async () => {
	laptop('silent');
	expect(await mediaWire.send(where, hash, bytes)).toBe('later');
	laptop(has(0, 404), 'silent');
	expect(await mediaWire.send(where, hash, bytes)).toBe('later');
	const asked = laptop(has(0, 404), has(0, 202), has(0, 202));
	expect(await mediaWire.send(where, hash, bytes)).toBe('later');
	expect(asked).toHaveLength(2);
	laptop(has(0, 404), no(429, 'too-fast'));
	expect(await mediaWire.send(where, hash, bytes)).toBe('too-fast');
	laptop(no(401, 'taken-out'));
	expect(await mediaWire.send(where, hash, bytes)).toBe('later');
});

test.each(['wrong-type', 'wrong-hash', 'too-large', 'plan-full'])(
	'[MEDIA-25] %s is told by its name, and not sent again in a circle',
	async (refusal) => {
		laptop(has(0, 404), no(400, refusal));
		expect(await mediaWire.send(where, hash, bytes)).toBe(refusal);
	}
);

test('[MEDIA-19] a photo nobody has brought is told from a laptop that does not answer', async () => {
	laptop(has(0, 404), 'silent', new Response(Uint8Array.of(1, 2)));
	expect(await mediaWire.fetch(where, hash)).toBe('not-there');
	expect(await mediaWire.fetch(where, hash)).toBe('no-line');
	expect(await mediaWire.fetch(where, hash)).toEqual(Uint8Array.of(1, 2));
	laptop(has(9, 200), has(0, 404), 'silent');
	expect(await mediaWire.has(where, hash)).toBe(true);
	expect(await mediaWire.has(where, hash)).toBe(false);
	expect(await mediaWire.has(where, hash)).toBeUndefined();
});

test('[MEDIA-19] an answer that stops in the middle is given up, and one that comes slowly is not', async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	let say: ReadableStreamDefaultController<Uint8Array>;
	vi.stubGlobal('fetch', async (_: string, { signal }: RequestInit) => {
		const body = new ReadableStream<Uint8Array>({ start: (given) => void (say = given) });
		signal?.addEventListener('abort', () => say.error(new Error('given up')));
		return new Response(body);
	});
	const slow = mediaWire.fetch(where, hash);
	for (const byte of [1, 2, 3]) {
		await vi.advanceTimersByTimeAsync(20_000);
		say!.enqueue(Uint8Array.of(byte));
	}
	await vi.advanceTimersByTimeAsync(1);
	say!.close();
	expect(await slow).toEqual(Uint8Array.of(1, 2, 3));
	const broken = mediaWire.fetch(where, hash);
	await vi.advanceTimersByTimeAsync(1);
	say!.enqueue(Uint8Array.of(1));
	await vi.advanceTimersByTimeAsync(26_000);
	expect(await broken).toBe('no-line');
});
