/**
 * Whether the browser promised to keep what is stored here until somebody deletes it; it is asked to, where it can be.
 * On plain http there is nobody to ask: then the laptop, the other phones and a file are what counts.
 */
export async function isPromised(): Promise<boolean> {
	const { storage } = navigator as { storage?: Partial<StorageManager> };
	try {
		return (await storage?.persisted?.()) || (await storage?.persist?.()) || false;
	} catch {
		return false; // a private window: it promises nothing
	}
}
