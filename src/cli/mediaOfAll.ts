import { createHash } from 'node:crypto';

import { crcOf, type PackedPiece } from '#lib/protocol/rembukMedia.ts';

import type { OpenedPlan } from './openPlan.ts';

/** The photos and recordings of several copies, each once, and how many no copy holds unspoilt: what is not what it is called is no photo (MEDIA-38). */
export async function mediaOfAll(
	copies: readonly Pick<OpenedPlan, 'media'>[]
): Promise<{ pieces: PackedPiece<Uint8Array<ArrayBuffer>>[]; lost: number }> {
	const pieces = new Map<string, PackedPiece<Uint8Array<ArrayBuffer>>>();
	const named = new Set<string>();
	for (const { media } of copies) {
		for (const name of media?.names ?? []) {
			named.add(name);
			const content = pieces.has(name) ? undefined : await soundPiece(media, name);
			if (content) pieces.set(name, { name, bytes: content.length, crc: crcOf(content), content });
		}
	}
	return { pieces: [...pieces.values()], lost: named.size - pieces.size };
}

/** A piece that is what it is called, if this copy has it. */
export async function soundPiece(media: OpenedPlan['media'], name: string) {
	const read = await media?.read(name);
	const isSound = read && createHash('sha256').update(read).digest('hex') === name;
	return isSound ? new Uint8Array(read) : undefined;
}
