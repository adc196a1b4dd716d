import { resolve } from 'node:path';

import { asJson, asWords } from './announce.ts';
import { log } from './log.ts';
import { helpText, readOptions } from './options.ts';
import { start } from './start.ts';
import { Trouble } from './trouble.ts';
import { VERSION } from './version.ts';

/** The built file is `<root>/dist/server/main.js`. */
const root = resolve(import.meta.dirname, '../..');

try {
	await main();
} catch (error) {
	if (!(error instanceof Trouble)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = error.exitCode;
}

async function main() {
	const options = readOptions(process.argv.slice(2), process.env);
	if (options.help) return say(helpText());
	log.level = options.log;
	const running = await start(options, root);
	say(options.json ? asJson(running) : asWords(running));
	log.info({ version: VERSION, port: options.port, addresses: running.lan.length }, 'started');

	let isStopping = false;
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.on(signal, () => {
			if (isStopping) process.exit(1); // asked twice: go at once, what was acknowledged is on the disk
			isStopping = true;
			log.info({ signal }, 'stopping');
			running.stop().then(
				() => log.info('stopped'),
				(error: unknown) => {
					log.error({ error: String(error) }, 'did not stop cleanly');
					process.exit(1);
				}
			);
		});
	}
}

function say(text: string) {
	process.stdout.write(`${text}\n`);
}
