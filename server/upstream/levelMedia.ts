import { nameOf, sizeOf, type MediaFolder } from '../media/mediaFolder.ts';
import { log } from '../log.ts';

import type { HostMedia } from './hostMedia.ts';
import { Setback } from './setback.ts';

/** Who puts together what comes from a host, in the place of a device. */
const MAKER = 'upstream';

/** What is compared: a plan's pieces here and at the host. */
export interface MediaTalk {
	folder: MediaFolder;
	host: HostMedia;
	plan: string;
	/** What the plan's rooms name here: only that is fetched, so that nothing erased comes back. */
	named(): Promise<ReadonlySet<string>>;
	/** Whether there is room for so much more. */
	hasRoom(bytes: number): boolean;
	/** A piece has come. */
	onGained(): void;
	now(): number;
	signal: AbortSignal;
}

/** Brings a plan's photos and recordings to both ends, one after the other; what broke off goes on the next time (MEDIA-32). */
export async function levelMedia(talk: MediaTalk): Promise<void> {
	const { folder, host, plan, signal } = talk;
	const there = await host.list();
	if (!there) return;
	const here = new Set(await folder.names(plan));
	for (const name of here) {
		if (signal.aborted) return;
		const piece = there.has(name) ? undefined : await folder.find(plan, name);
		if (piece) await host.send(name, piece);
	}
	const lacking = [...there].filter(([name]) => !here.has(name));
	const named = lacking.length > 0 ? await talk.named() : new Set();
	for (const [name, bytes] of lacking) {
		if (signal.aborted) return;
		if (named.has(name)) await fetchPiece(talk, name, bytes);
	}
}

async function fetchPiece(talk: MediaTalk, name: string, bytes: number) {
	const { folder, host, plan } = talk;
	if (!talk.hasRoom(bytes)) throw new Setback('full', 'no room for photos');
	await folder.prepare(plan, talk.now());
	const part = folder.partOf(plan, name, MAKER);
	const begun = (await sizeOf(part)) ?? 0;
	if (begun < bytes) await host.fetch(name, part, begun);
	folder.recount(plan);
	if ((await nameOf(part)) === name) {
		await folder.keep(plan, name, part);
		talk.onGained();
	} else {
		await folder.drop(plan, part); // begun anew the next time
		log.warn({ plan, name }, 'the host sent a piece that is not what it is called');
	}
}
