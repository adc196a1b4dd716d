import {
	MEDIA_REFUSALS,
	mediaListPath,
	mediaPath,
	UPLOAD_LENGTH,
	UPLOAD_OFFSET,
	UPLOAD_STEP,
	type MediaList,
	type MediaListed,
	type MediaRefusal
} from '#lib/protocol/media.ts';

/** Whose media, and what is shown to the relay for them. */
export interface Where {
	plan: string;
	ticket: string;
}

/** What became of one thing that was to go: it is at the laptop, nobody answered, or the laptop said no. */
export type Sent = 'sent' | 'later' | MediaRefusal;

/** The two ways over the wire. */
export interface MediaWire {
	/** Sends what the relay lacks of a piece, from where its line broke before (MEDIA-22). */
	send(where: Where, hash: string, bytes: Uint8Array): Promise<Sent>;
	/** True if the relay has the whole of it; nothing where it did not say. */
	has(where: Where, hash: string): Promise<boolean | undefined>;
	/** The bytes; `not-there` while nobody has brought them; `no-line` where the relay did not answer. */
	fetch(where: Where, hash: string): Promise<Uint8Array | 'not-there' | 'no-line'>;
	/** All the relay has of a plan; nothing where it did not say, as to whoever does not lead it. */
	list(where: Where): Promise<readonly MediaListed[] | undefined>;
}

/** An answer all of which has come. */
interface Answer extends Pick<Response, 'ok' | 'status' | 'headers'> {
	bytes: Uint8Array;
}

/** A request that brings nothing for so long is given up, in milliseconds. */
const PATIENCE = 25_000;

/** The relay this page came from. */
export const mediaWire: MediaWire = {
	async send(where, hash, bytes) {
		const begun = await ask(where, hash, 'HEAD');
		if (begun?.ok) return 'sent';
		if (begun?.status !== 404) return 'later';
		return sendFrom(where, hash, bytes, offsetIn(begun, bytes.byteLength));
	},
	async has(where, hash) {
		const answer = await ask(where, hash, 'HEAD');
		if (answer?.ok) return true;
		return answer?.status === 404 ? false : undefined;
	},
	async fetch(where, hash) {
		const answer = await ask(where, hash, 'GET');
		if (answer?.status === 404) return 'not-there';
		return answer?.ok ? answer.bytes : 'no-line';
	},
	async list({ plan, ticket }) {
		const answer = await asked(mediaListPath(plan), ticket, {});
		const { media } = (answer?.ok ? (saidIn(answer) ?? {}) : {}) as Partial<MediaList>;
		return Array.isArray(media) ? media : undefined;
	}
};

/** Piece by piece. An answer that moves nothing on ends it: it is tried again later, and not in a circle. */
async function sendFrom(
	where: Where,
	hash: string,
	bytes: Uint8Array,
	from: number
): Promise<Sent> {
	const length = bytes.byteLength;
	const answer = await ask(where, hash, 'PUT', {
		headers: { [UPLOAD_OFFSET]: String(from), [UPLOAD_LENGTH]: String(length) },
		body: new Blob([bytes.slice(from, from + UPLOAD_STEP)])
	});
	if (answer?.status === 200) return 'sent';
	if (answer?.status !== 202) return (answer && refusalIn(answer)) ?? 'later';
	const next = offsetIn(answer, length);
	return next > from ? sendFrom(where, hash, bytes, next) : 'later';
}

function ask(
	{ plan, ticket }: Where,
	hash: string,
	method: string,
	more: { headers?: Record<string, string>; body?: Blob } = {}
): Promise<Answer | undefined> {
	return asked(mediaPath(plan, hash), ticket, { ...more, method });
}

async function asked(
	path: string,
	ticket: string,
	more: { method?: string; headers?: Record<string, string>; body?: Blob }
): Promise<Answer | undefined> {
	const giveUp = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const wait = () => {
		clearTimeout(timer);
		timer = setTimeout(() => giveUp.abort(), PATIENCE);
	};
	wait();
	try {
		const { ok, status, headers, body } = await fetch(path, {
			...more,
			// The browser's own copy would say that it is there when the laptop has lost it.
			cache: 'no-store',
			signal: giveUp.signal,
			headers: { authorization: `Bearer ${ticket}`, ...more.headers }
		});
		return { ok, status, headers, bytes: await wholeOf(body, wait) };
	} catch {
		return undefined; // no network, no answer in time, or it broke in the middle
	} finally {
		clearTimeout(timer);
	}
}

/** All that comes; `onPart`: told that it still comes. */
async function wholeOf(body: Response['body'], onPart: () => void): Promise<Uint8Array> {
	const parts: Uint8Array<ArrayBuffer>[] = [];
	const reader = body?.getReader();
	for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
		onPart();
		parts.push(part.value);
	}
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function saidIn({ bytes }: Answer): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
	} catch {
		return undefined;
	}
}

function offsetIn(answer: Answer, most: number): number {
	const said = Number(answer.headers.get(UPLOAD_OFFSET) ?? 0);
	return Number.isSafeInteger(said) && said >= 0 && said <= most ? said : 0;
}

function refusalIn(answer: Answer): MediaRefusal | undefined {
	const refusal = (saidIn(answer) as { refusal?: unknown } | undefined)?.refusal;
	return MEDIA_REFUSALS.find((one) => one === refusal);
}
