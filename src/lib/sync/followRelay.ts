import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

import { afterClose } from '#lib/protocol/closeCodes.ts';
import { FRAME, readKept, readRefused, readWelcome } from '#lib/protocol/frames.ts';
import { readSync, STEP, syncFrame } from '#lib/protocol/syncFrames.ts';

import { handIn } from './handIn.ts';
import { FROM_RELAY } from './origin.ts';
import type { FollowRelay, RelayHear, RelayLink } from './relayLink.ts';
import { relayProvider } from './relayProvider.ts';
import { Sender } from './sender.ts';

/** How often a link asks for what it may have missed, in milliseconds. */
const ASK_EVERY = 15_000;

/** After how much silence y-websocket gives up a line, in milliseconds. It looks every three seconds. */
const GIVEN_UP = 30_000;

/** After how much silence we do: the relay's beat comes every seven seconds, and a lost line is noticed within fifteen. */
const SILENCE = 12_000;

/** How much longer than that a first load may take, in milliseconds. The relay's patience is as long: server/relay/pulse.ts. */
const FIRST_LOAD = 180_000;

/** How long a line waits for the disk at most, in milliseconds: what stands there need not be fetched again. */
const DISK_FIRST = 250;

/** `handIn`, from here because a phone fetches one file for all that speaks to the relay: apart, it would be three. */
export const bringFor = handIn;

/** Follows one room of a plan at the relay, and again after every lost connection, until it is stopped or sent away. */
export function followRelay(follow: FollowRelay): RelayLink {
	const { doc, disk, isNew, right, clients, most, hear } = follow;
	const provider = relayProvider(follow);
	const put = (frame: Uint8Array) => sendIfOpen(provider, frame);
	const onAnswered = () => provider.synced && hear.onCaughtUp();
	const onWaiting = (count: number) => hear.onWaiting(count);
	const sender = new Sender({ doc, disk, right, clients, most, put, onWaiting, onAnswered });
	const asking = setInterval(() => {
		// Who is still being told everything does not ask for it a second time.
		if (!provider.synced || !put(syncFrame(STEP.has, Y.encodeStateVector(doc)))) return;
		sender.again().catch((error: unknown) => hear.onTrouble(error));
	}, ASK_EVERY);

	listenToFrames(provider, sender, hear);
	const unlisten = listenToSocket(provider, sender, hear);
	let stopped = false;
	const begin = () => stopped || provider.connect();
	const aMoment = new Promise((over) => setTimeout(over, isNew ? 0 : DISK_FIRST));
	void Promise.race([disk, aMoment]).then(begin, begin);

	return {
		send(update) {
			if (!stopped) sender.send(update);
		},
		stop() {
			stopped = true;
			clearInterval(asking);
			unlisten();
			sender.cutOff(); // an answer that still waits for the disk has nowhere to go
			provider.awareness.destroy();
			provider.destroy();
		}
	};
}

function sendIfOpen({ ws }: WebsocketProvider, frame: Uint8Array): boolean {
	if (!ws || ws.readyState !== ws.OPEN) return false;
	ws.send(frame as Uint8Array<ArrayBuffer>);
	return true;
}

function listenToFrames(provider: WebsocketProvider, sender: Sender, hear: RelayHear) {
	const on = (type: number, take: (from: decoding.Decoder) => void) => {
		provider.messageHandlers[type] = (_reply, from) => {
			try {
				take(from);
			} catch (error) {
				hear.onTrouble(error); // thrown any further, it would end the process of a command line
			}
			if (!provider.synced) havePatience(provider);
			else provider.wsLastMessageReceived = Date.now() - (GIVEN_UP - SILENCE);
		};
	};
	on(FRAME.awareness, () => undefined); // the beat has done its work by arriving
	on(FRAME.sync, (from) => takeSync(provider, sender, hear, from));
	listenToCopies(on, sender, hear);
	on(FRAME.refused, (from) => {
		const refused = readRefused(from);
		sender.refused(refused);
		hear.onRefused(refused);
	});
}

/** What this device had kept last has a second copy once the relay says so of a number as high. */
function listenToCopies(
	on: (type: number, take: (from: decoding.Decoder) => void) => void,
	sender: Sender,
	hear: RelayHear
) {
	let last = 0;
	let copied = -1;
	const tell = () => hear.onCopied?.(copied >= last);
	on(FRAME.welcome, (from) => {
		[last, copied] = [0, -1]; // another log may count from the beginning
		tell();
		hear.onWelcome(readWelcome(from));
	});
	on(FRAME.kept, (from) => {
		const { number, updates } = readKept(from);
		last = number;
		tell();
		sender.kept(updates);
	});
	on(FRAME.copied, (from) => {
		copied = decoding.readVarUint(from);
		tell();
	});
}

/**
 * y-websocket gives up a line on which no whole message came for 30 s. When a full hall joins at
 * once, the first one is a whole plan and takes longer, and starting again would never end.
 */
function havePatience(provider: WebsocketProvider) {
	provider.wsLastMessageReceived = Date.now() + FIRST_LOAD;
}

function takeSync(
	provider: WebsocketProvider,
	sender: Sender,
	hear: RelayHear,
	from: decoding.Decoder
) {
	const said = readSync(from);
	if (!said) return;
	const { step, bytes } = said;
	if (step === STEP.has) {
		return void sender.answer(bytes).catch((error: unknown) => hear.onTrouble(error));
	}

	Y.applyUpdate(provider.doc, bytes, FROM_RELAY);
	if (step === STEP.answer && !provider.synced) {
		provider.synced = true; // also starts the pauses between tries from the shortest again
		if (sender.hasAnswered) hear.onCaughtUp();
	}
}

function listenToSocket(provider: WebsocketProvider, sender: Sender, hear: RelayHear): () => void {
	const onStatus = ({ status }: { status: 'connected' | 'disconnected' | 'connecting' }) => {
		if (status === 'connected') havePatience(provider);
		if (status !== 'disconnected') hear.onState(status === 'connected' ? 'open' : 'connecting');
	};
	const onCut = (event: CloseEvent | null) => {
		sender.cutOff();
		const { reason, then } = afterClose(event?.code ?? 0);
		if (then !== 'retry') return; // `closed` follows, once the socket is gone
		hear.onState('waiting');
		hear.onClosed(reason, then);
	};
	const onEnd = ({ code }: { code: number }) => {
		const { reason, then } = afterClose(code);
		hear.onState('ended');
		hear.onClosed(reason, then);
	};
	provider.on('status', onStatus);
	provider.on('connection-close', onCut);
	provider.on('closed', onEnd);
	return () => {
		provider.off('status', onStatus);
		provider.off('connection-close', onCut);
		provider.off('closed', onEnd);
	};
}
