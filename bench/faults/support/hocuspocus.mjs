// Hocuspocus with a storage as its own extensions have one: the whole document, written some time after a change.
import { createRequire } from 'node:module';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const here = createRequire(resolve(import.meta.dirname, '../../relay/package.json'));
const { Server } = await import(pathToFileURL(here.resolve('@hocuspocus/server')));
const Y = await import(pathToFileURL(here.resolve('yjs')));

const fileOf = (name) =>
	join(process.env.DATA, `${Buffer.from(name).toString('hex').slice(0, 120)}.bin`);

const server = new Server({
	port: Number(process.env.PORT),
	address: process.env.HOST,
	quiet: true,
	async onLoadDocument({ document, documentName }) {
		const file = fileOf(documentName);
		if (existsSync(file)) Y.applyUpdate(document, readFileSync(file));
	},
	async onStoreDocument({ document, documentName }) {
		const file = fileOf(documentName);
		writeFileSync(`${file}.new`, Y.encodeStateAsUpdate(document), { flush: true });
		renameSync(`${file}.new`, file);
	}
});
await server.listen();
