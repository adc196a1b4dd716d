import multicastDns, {
	type MulticastDNS,
	type QueryPacket,
	type ResponsePacket
} from 'multicast-dns';

import { log } from '../log.ts';

/** How long a name may be remembered by whoever asked, in seconds: addresses of a hotspot change. */
const REMEMBERED = 60;

/** A name under `.local` this machine answers to. */
export interface LocalName {
	/** Whether an answer of ours was seen on the network and nobody else gave another. */
	works(): boolean;
	/** Says goodbye to the name. */
	stop(): void;
}

/** Any network by which questions come and answers go; a test brings its own. */
export type Multicast = Pick<MulticastDNS, 'on' | 'query' | 'respond' | 'destroy'>;

/**
 * Answers to `name.local` with this machine's addresses. It asks for its own name at the start: only when
 * its own answer comes back does the name count. Where the port is taken or there is no network, nothing happens.
 */
export function answerTo(
	name: string,
	addresses: () => string[],
	open: () => Multicast = multicastDns
): LocalName {
	const host = `${name}.local`;
	let [isHeard, isTaken] = [false, false];
	const network = opened(open);
	const stop = () => network?.destroy();

	network?.on('query', ({ questions }: QueryPacket) => {
		if (!isTaken && questions.some((asked) => asksFor(asked, host))) {
			network.respond(
				addresses().map((data) => ({ name: host, type: 'A', ttl: REMEMBERED, data }))
			);
		}
	});
	network?.on('response', ({ answers }: ResponsePacket) => {
		const said = answers.flatMap((answer) =>
			answer.type === 'A' && answer.name.toLowerCase() === host ? [answer.data] : []
		);
		if (said.length === 0) return;
		const isOurs = said.every((address) => addresses().includes(address));
		isHeard ||= isOurs;
		if (isOurs || isTaken) return;
		isTaken = true;
		log.warn({ name: host }, 'another machine answers to this name');
	});
	network?.on('error', (error: Error) => {
		isTaken = true; // the port is somebody else's, or there is no network
		log.info({ name: host, error: error.message }, 'no name is answered to');
	});
	network?.on('ready', () => network.query(host, 'A'));
	return { works: () => isHeard && !isTaken, stop };
}

function opened(open: () => Multicast): Multicast | undefined {
	try {
		return open();
	} catch (error) {
		log.info({ error: String(error) }, 'no name is answered to');
		return undefined;
	}
}

function asksFor({ name, type }: { name: string; type: string }, host: string): boolean {
	return name.toLowerCase() === host && (type === 'A' || type === 'ANY');
}
