import { expect, onTestFinished, test, vi } from 'vitest';
import * as Y from 'yjs';

import { linesOf } from './lines.ts';
import { Safety } from './safety.svelte.ts';
import { writesAs } from './writesAs.ts';

test('[SYNC-18] what a browser writes a plan as is looked up once, however much is written', () => {
	const getItem = vi.fn((name: string) => items.get(name) ?? null);
	const items = new Map<string, string>();
	const setItem = (name: string, value: string) => void items.set(name, value);
	vi.stubGlobal('localStorage', { getItem, setItem });
	onTestFinished(() => void vi.unstubAllGlobals());
	const docs = { plan: new Y.Doc(), ballots: new Y.Doc() };
	const nothing = () => undefined;
	const onDisk = () => Promise.reject(new Error('nobody is followed here'));
	const hear = { onRefused: nothing, onAllKept: nothing, onNoTicket: nothing };
	const lines = linesOf({ plan: 'a', docs, safety: new Safety(), onDisk, ...hear });

	for (let i = 0; i < 50; i++) lines.send('plan', new Uint8Array());
	expect(getItem).toHaveBeenCalledTimes(1);
	lines.send('ballots', new Uint8Array());
	expect(writesAs('a')).toEqual([docs.plan.clientID, docs.ballots.clientID]);
});
