// How often the disk is asked to write before an answer: system calls counted while one client writes and waits.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { cannot } from '../support/cannot.mjs';
import { tempFolder } from '../support/folder.mjs';
import { until, visit } from '../support/visitor.mjs';
import { phoneWith } from '../support/votes.mjs';

const UPDATES = 50;

export const row = {
	id: '2b',
	attack: `${UPDATES} updates, each sent when the one before was answered: fsyncs`,
	target: 'one before each answer',
	async run(start) {
		if (spawnSync('strace', ['-V']).status !== 0) cannot('there is no strace');
		const log = join(tempFolder(), 'calls');
		const calls = ['-f', '-qq', '-e', 'trace=fsync,fdatasync', '-o', log];
		const server = await start({ before: ['strace', ...calls] });
		const writer = await visit(server, { doc: phoneWith(6_000_001), clients: [6_000_001] });
		await writer.joins();
		await writer.counts();
		const before = callsIn(log);
		let answered = 0;
		for (let i = 0; i < UPDATES; i++) {
			const update = writer.change(() => writer.doc.getMap('cards').set(String(i), 'x'));
			if (await until(() => writer.isKept(update, i), 500)) answered++;
		}
		const fsyncs = callsIn(log) - before;
		return {
			figure: `${answered} answered, ${fsyncs} fsyncs`,
			won: answered === UPDATES && fsyncs >= UPDATES
		};
	}
};

function callsIn(file) {
	return readFileSync(file, 'utf8').match(/(fsync|fdatasync)\(/g)?.length ?? 0;
}
