import type { Page } from '@playwright/test';

/** All this browser keeps of ours, as one text: both storages, and every byte in every database. */
export function keptIn(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error('unreadable'));
			});
		const letters = (value: unknown): string => {
			if (value instanceof Uint8Array) return String.fromCharCode(...value);
			if (typeof value !== 'object' || value === null) return String(value);
			return Object.values(value).map(letters).join('\n');
		};
		const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
		for (const { name = '' } of await indexedDB.databases()) {
			const base = await asked(indexedDB.open(name));
			for (const store of base.objectStoreNames) {
				const rows = await asked(base.transaction(store).objectStore(store).getAll());
				texts.push(rows.map(letters).join('\n'));
			}
			base.close();
		}
		return texts.join('\n');
	});
}
