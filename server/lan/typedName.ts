import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { phoneAddresses } from '../http/lan.ts';

import { answerTo, type LocalName } from './localName.ts';

/** What the operator says to have no name. */
const NO_NAME = 'off';

/** Gives a server a name phones can type, from when it listens to phones. `addresses`: with the name in it, while it works. */
export function typedName(server: Server, name: string) {
	let local: LocalName | undefined;
	const hosts = () => phoneAddresses(server).map((address) => new URL(address).hostname);
	server.once('listening', () => {
		if (name !== NO_NAME && hosts().length > 0) local = answerTo(name, hosts);
	});
	return {
		addresses(): string[] {
			const { port } = server.address() as AddressInfo;
			return local?.works() ? [`http://${name}.local:${port}`] : [];
		},
		stop: () => local?.stop()
	};
}
