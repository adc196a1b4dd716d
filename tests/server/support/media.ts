import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { mediaPath, type MediaKept } from '#lib/protocol/media.ts';
import type { Role } from '#lib/protocol/rooms.ts';
import type { HouseParts } from '#server/house.ts';
import { MediaFolder } from '#server/media/mediaFolder.ts';

import { tempFolder } from './folders.ts';
import { houseOnPort, PLAN } from './house.ts';
import { request, type Answer } from './request.ts';

/** A recording in plain letters: it begins as Ogg does. */
export const SONG = `OggS${'la '.repeat(50_000)}`;

/** What bytes are called by. */
export function nameOf(bytes: string | Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

export const SONG_NAME = nameOf(SONG);

type Headers = Record<string, string | number | undefined>;

/** What a test says otherwise than an honest phone does. */
export interface Said {
	name?: string;
	plan?: string;
	role?: Role;
	device?: string;
	headers?: Headers;
}

/** A house that keeps photos and recordings in a folder of its own, and a phone that sends and fetches them. */
export async function houseWithMedia(parts: Partial<HouseParts> = {}) {
	const data = tempFolder();
	const path = join(data, 'media');
	const house = await houseOnPort({ media: new MediaFolder(path), ...parts });
	const shown = ({ role = 'participant', device = 'device-of-a-phone-0001' }: Said) => ({
		authorization: `Bearer ${house.ticketFor(role, PLAN, undefined, device)}`
	});
	const ask = (method: string, body: string | undefined, said: Said): Promise<Answer> => {
		const { name = body === undefined ? SONG_NAME : nameOf(body), plan = PLAN } = said;
		const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
		const headers = { ...shown(said), ...length, ...said.headers };
		return request(house.port, method, mediaPath(plan, name), headers, body);
	};
	return {
		data,
		path,
		house,
		shown,
		puts: (body: string, said: Said = {}) => ask('PUT', body, said),
		gets: (said: Said = {}) => ask('GET', undefined, said),
		looks: (said: Said = {}) => ask('HEAD', undefined, said),
		files: () =>
			(existsSync(path) ? readdirSync(path, { recursive: true }) : [])
				.map(String)
				.filter((file) => /[/\\]/.test(file))
	};
}

/** A house with media, as tests hold it. */
export type MediaHouse = Awaited<ReturnType<typeof houseWithMedia>>;

/** The answer to a piece of which this much is there, whole or not. */
export function kept(bytes: number, whole = true): { status: number; body: MediaKept } {
	return { status: whole ? 200 : 202, body: { bytes, whole } };
}
