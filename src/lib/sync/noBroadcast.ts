/**
 * y-websocket's own channel between tabs, which we switch off: tabs share what is on the disk, see storage/tabs.
 * Vite puts this file in the place of `lib0/broadcastchannel` (half a kilobyte); nothing else imports it.
 */
export function publish(): void {
	// Nobody listens.
}

export function subscribe(): void {
	// Nobody publishes.
}

export function unsubscribe(): void {
	// Nobody has subscribed.
}
