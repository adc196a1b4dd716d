import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { keepOnDisk } from './keepOnDisk.ts';
import { memoryDisk, memoryUpdateLog } from './memoryUpdateLog.ts';
import { tabsOf, type Channel } from './tabs.ts';

/** One browser: tabs share a disk and a channel that delivers at once. */
function browser() {
	const disk = memoryDisk();
	const channels = new Set<Channel>();
	const openChannel = () => {
		const mine: Channel = {
			postMessage: (data) =>
				channels.forEach((other) => {
					if (other !== mine) other.onmessage?.({ data } as MessageEvent);
				}),
			onmessage: null,
			close: () => void channels.delete(mine)
		};
		channels.add(mine);
		return mine;
	};
	const openTab = async (doc = new Y.Doc(), log = memoryUpdateLog(disk)) => {
		const sent: unknown[] = [];
		const keeping = await keepOnDisk(doc, {
			room: 'plan',
			log,
			tabs: tabsOf('rembuk:a:b', 'plan', openChannel),
			onKept: (_, origin) => sent.push(origin),
			onFail: (error) => expect.unreachable(error.message)
		});
		return { doc, sent, ...keeping };
	};
	return { disk, openTab };
}

const say = (doc: Y.Doc, word: string) => doc.getArray('words').push([word]);
const said = (doc: Y.Doc) => doc.getArray('words').toArray();

test('[KEEP-9] an edit in one tab shows in the other, is stored once, and sent by the tab that made it', async () => {
	const { disk, openTab } = browser();
	const [one, two] = [await openTab(), await openTab()];
	say(one.doc, 'well');
	await one.flush();
	await two.flush();

	expect(said(two.doc)).toEqual(['well']);
	expect(disk.rows).toHaveLength(1);
	expect(one.sent).toHaveLength(1);
	expect(two.sent).toHaveLength(0);
});

test('[KEEP-9] an edit made in one tab while another is still reading the disk reaches it', async () => {
	const { disk, openTab } = browser();
	const one = await openTab();
	let read = () => {};
	const slow = memoryUpdateLog(disk);
	const opening = openTab(new Y.Doc(), {
		...slow,
		async read(room) {
			const found = await slow.read(room);
			await new Promise<void>((go) => (read = go));
			return found;
		}
	});
	await new Promise(setImmediate); // the disk has been read, its answer is on the way
	say(one.doc, 'well');
	await one.flush();
	read();

	expect(said((await opening).doc)).toEqual(['well']);
});

test('[KEEP-9] a tab that has been closed hears nothing more', async () => {
	const { openTab } = browser();
	const [one, two] = [await openTab(), await openTab()];
	two.stop();
	say(one.doc, 'well');
	await one.flush();

	expect(said(two.doc)).toEqual([]);
});
