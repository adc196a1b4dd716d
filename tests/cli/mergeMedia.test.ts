import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { examplePlan } from '#lib/export/fixtures/examplePlans.ts';
import { packRembuk, packWithMedia } from '#lib/export/rembuk/packRembuk.ts';
import { exportWords } from '#lib/export/words/exportWords.ts';
import { LARGEST_MEDIA } from '#lib/protocol/media.ts';
import { crcOf } from '#lib/protocol/rembukMedia.ts';

import { mergeCommand } from '../../src/cli/commands/merge.ts';
import { rembuk } from '../../src/cli/main.ts';
import { openPlan } from '../../src/cli/openPlan.ts';
import { copyOf, yes } from '../support/plans.ts';

const folder = mkdtempSync(join(tmpdir(), 'rembuk-merge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PHOTO = new Uint8Array(5000).fill(7, 3);
PHOTO.set([0xff, 0xd8, 0xff]);
const PIECE = {
	name: createHash('sha256').update(PHOTO).digest('hex'),
	bytes: PHOTO.length,
	crc: crcOf(PHOTO),
	content: PHOTO
};

/** A copy of example A, with so many photos behind it. */
function copyWith(name: string, media: (typeof PIECE)[]): string {
	const file = join(folder, name);
	const about = { id: 'contoh-a-tirtamulya-27', words: exportWords('id') };
	const parts = packWithMedia({
		...about,
		plan: examplePlan('a'),
		createdAt: '2027-01-05T10:00:00Z',
		media
	});
	writeFileSync(file, Buffer.concat(parts));
	return file;
}

test('[CLI-14] photos come along when copies are merged, each once; one that is spoilt is counted and costs only itself', async () => {
	const spoilt = { ...PIECE, name: 'a'.repeat(64) };
	const files = [
		copyWith('without.rembuk', []),
		copyWith('with.rembuk', [PIECE]),
		copyWith('again.rembuk', [PIECE, spoilt])
	];
	const out = join(folder, 'merged.rembuk');
	const words: Record<string, string> = { out };
	const given = { files, word: (name: string) => words[name], has: () => false };
	const { text } = await mergeCommand.run(given);
	expect(text).toContain('1 photos or recordings could not be read in any copy.');
	const { media } = await openPlan(out);
	expect(media?.names).toEqual([PIECE.name]);
	expect(Buffer.from((await media?.read(PIECE.name)) ?? [])).toEqual(Buffer.from(PHOTO));
});

test('[YEAR-29] the command line tells what each copy brings, and --dry-run writes nothing', async () => {
	const [first, second] = [copyWith('first.rembuk', []), join(folder, 'second.rembuk')];
	const plan = copyOf(examplePlan('a'));
	const stamp = { id: 'from-the-hamlet', by: 'ana', at: '2027-01-06T10:00:00Z' };
	yes(addIdea(plan, { text: 'Jalan ke ladang becek' }, stamp));
	const held = { ...stamp, id: 'waits' };
	yes(addIdea(plan, { text: 'Nama orang', held: true }, held));
	const about = { id: 'contoh-a-tirtamulya-27', words: exportWords('id') };
	writeFileSync(second, packRembuk({ ...about, plan, createdAt: '2027-01-07T10:00:00Z' }));

	const run = (files: string[], words: Record<string, string>, flags: string[]) =>
		mergeCommand.run({
			files,
			word: (name) => words[name],
			has: (name) => flags.includes(name)
		}) as Promise<{ text: string; json: { brought: unknown[] } }>;
	const dry = await run([first, second], {}, ['dry-run']);
	expect(dry.text).toContain('ideas: 2 new, 1 closed');
	expect(dry.text).toContain('+ Jalan ke ladang becek');
	expect(dry.text).toContain('nothing was written');
	expect(JSON.stringify(dry)).not.toContain('Nama orang');
	const out = join(folder, 'both.rembuk');
	const wet = await run([first, second], { out }, []);
	expect(wet.json.brought).toEqual(dry.json.brought);
	expect((await run([out, second], {}, ['dry-run'])).text).toContain('brings nothing new.');
	await expect(run([first, second], { out }, ['dry-run'])).rejects.toThrow('either --out');
});

test('[CLI-14] a backup of which only the photos are large is opened', async () => {
	const large = new Uint8Array(LARGEST_MEDIA);
	large.set([0xff, 0xd8, 0xff]);
	const media = Array.from({ length: 8 }, (_, n) => {
		const name = String(n).padEnd(64, '0'); // nobody reads them here
		return { name, bytes: large.length, crc: 0, content: large };
	});
	const { plan, media: held } = await openPlan(copyWith('large.rembuk', media));
	expect(plan.doc.getMap('ideas').size).toBeGreaterThan(0);
	expect(held?.names).toHaveLength(8);
});

test('[YEAR-29] words of a file give no orders to the terminal they are told on', async () => {
	const [first, second] = [copyWith('calm.rembuk', []), join(folder, 'hostile.rembuk')];
	const plan = copyOf(examplePlan('a'));
	const idea = yes(
		addIdea(plan, { text: 'Jalan' }, { id: 'odd', by: 'ana', at: '2027-01-06T10:00:00Z' })
	);
	plan.ideas.get(idea)?.set('text', 'Jalan \u001b[2J\u001b[31m\u202erusak');
	const about = { id: 'contoh-a-tirtamulya-27', words: exportWords('id') };
	writeFileSync(second, packRembuk({ ...about, plan, createdAt: '2027-01-07T10:00:00Z' }));
	const lines: string[] = [];
	const outputs = {
		out: (line: string) => lines.push(line),
		err: (line: string) => lines.push(line)
	};
	expect(await rembuk(['merge', first, second, '--dry-run'], outputs)).toBe(0);
	expect(lines.join('\n')).toContain('+ Jalan [2J[31mrusak');
});
