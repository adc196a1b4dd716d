import type { Table } from 'dexie';

import { dexieDisk } from './dexieDisk.ts';
import { PAPER_DATABASE, type PaperStore, type StoredPaper } from './paperStore.ts';

interface Row extends StoredPaper {
	plan: string;
}

/** Papers in IndexedDB. A name is given in tests only. */
export function dexiePaperStore(name = PAPER_DATABASE): PaperStore {
	const disk = dexieDisk(name, { papers: '[plan+room+name], plan' });
	const papers: Table<Row, [string, string, string]> = disk.db.table('papers');

	return {
		list: (plan) =>
			disk.run(async () => {
				const rows = await papers.where('plan').equals(plan).toArray();
				return rows.map(({ name, room, text }) => ({ name, room, text }));
			}),
		add: (plan, added) =>
			disk.run(() =>
				disk.db.transaction('rw', papers, async () => {
					const keys = added.map(({ room, name }): [string, string, string] => [plan, room, name]);
					const known = await papers.bulkGet(keys);
					const fresh = added.filter((_, at) => known[at] === undefined);
					await papers.bulkPut(fresh.map((paper) => ({ plan, ...paper })));
				})
			),
		close: () => disk.close()
	};
}
