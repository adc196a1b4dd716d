import { log } from '#server/log.ts';
import { expect, test, vi } from 'vitest';

import failed from './failedSeeds.json';
import { play } from './run.ts';
import { disks } from './site.ts';
import type { Census } from './world.ts';

vi.mock('#server/store/openLevel.ts', () => ({
	openLevel: async (folder: string) => disks.get(folder)?.open(),
	assertWritable(folder: string) {
		if (disks.get(folder)?.isFull) throw new Error('no space left on device');
	}
}));
// Packing must not take real time: a seed would not decide everything any more.
vi.mock('node:zlib', async (own) => {
	const zlib = await own<typeof import('node:zlib')>();
	type Done = (error: null, bytes: Uint8Array) => void;
	return {
		...zlib,
		deflateRaw: (bytes: Uint8Array, done: Done) => done(null, zlib.deflateRawSync(bytes)),
		inflateRaw: (bytes: Uint8Array, done: Done) => done(null, zlib.inflateRawSync(bytes))
	};
});

log.level = 'silent';

const SEEDS = Number(process.env.REMBUK_SIM_SEEDS ?? 1000);
const FIRST = Number(process.env.REMBUK_SIM_FIRST ?? 1);
const BLOCK = 100;

/** Situations that must have come about in the end, or the simulation proved nothing. */
const SITUATIONS = [
	...['died before append', 'died after append', 'died during compaction', 'died after ack'],
	...['died at any time', 'stopped in peace', 'relay started again', 'relay lost its data'],
	...['line cut', 'line half open', 'sent again', 'phone restarted', 'second tab'],
	...['disk full', 'refused disk-full', 'written while away', 'many receipts', 'put together'],
	...['two relays', 'copied', 'internet gone', 'internet gone unnoticed', 'clock set']
];

const census: Census = new Map();
const seeds = [...failed, ...Array.from({ length: SEEDS }, (_, i) => FIRST + i)];
const blocks = Array.from({ length: Math.ceil(seeds.length / BLOCK) }, (_, i) =>
	seeds.slice(i * BLOCK, (i + 1) * BLOCK)
);

test.each(blocks.map((block) => ({ block, from: block[0], to: block.at(-1) })))(
	'[RELAY-109] whatever happens nothing acknowledged is lost or doubled, and all see the same: seeds $from to $to',
	async ({ block }) => {
		for (const seed of block) {
			try {
				await play(seed, census);
			} catch (error) {
				throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
			} finally {
				disks.clear();
			}
		}
	},
	300_000
);

test('[RELAY-109] every situation with a name came about often enough', () => {
	const least = Math.min(10, Math.floor(SEEDS / 100));
	const seldom = SITUATIONS.filter((name) => (census.get(name) ?? 0) < least);
	const told = [...census].sort().map(([name, times]) => `${name} ${times}`);
	console.log(`${seeds.length} seeds: ${told.join(', ')}`);
	expect(seldom).toEqual([]);
});
