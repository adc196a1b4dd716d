/** The part of a BroadcastChannel we use. */
export interface Channel {
	postMessage(message: unknown): void;
	onmessage: ((event: MessageEvent) => void) | null;
	close(): void;
}

/** The other tabs of this browser that have the same room of the same plan open. */
export interface Tabs {
	/** Tells them what is now on the disk they share. */
	post(update: Uint8Array): void;
	/** Hears what they have put there. One listener. */
	listen(hear: (update: Uint8Array) => void): void;
	close(): void;
}

/** Finds the other tabs. Where a browser has no BroadcastChannel, there are none, and the disk and the relay do the rest. */
export function tabsOf(database: string, room: string, open = openChannel): Tabs {
	let channel = open(`${database}/${room}`);
	return {
		post: (update) => channel?.postMessage(update),
		listen(hear) {
			if (!channel) return;
			channel.onmessage = ({ data }) => {
				if (data instanceof Uint8Array) hear(data);
			};
		},
		close() {
			channel?.close();
			channel = undefined; // a write that ends later has nobody to tell
		}
	};
}

function openChannel(name: string): Channel | undefined {
	return typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
}
