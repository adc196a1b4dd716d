import { Copies } from '#server/copies/copies.ts';
import type { Peer } from '#server/relay/peer.ts';
import { expect, test } from 'vitest';

const room = (name: string, number: number) => ({ name, number, peers: new Set<Peer>() });
const peer = { send: () => undefined } as unknown as Peer;

test('[RELAY-153] a copy says how many rooms have more than it, and says nothing once it has all', () => {
	const copies = new Copies(
		() => undefined,
		() => 1000
	);
	const stick = copies.add('backup', { joined: () => undefined, kept: () => undefined });
	copies.joined(room('p/plan', 3), peer);
	copies.joined(room('p/ballots', 0), peer);
	expect(copies.states()).toEqual([{ kind: 'backup', ok: false, behind: 1 }]);
	stick.mark('p/plan', 3);
	expect(copies.states()).toEqual([{ kind: 'backup', ok: true, at: 1000 }]);
	copies.kept(room('p/plan', 5), 5);
	copies.kept(room('p/ballots', 1), 1);
	expect(copies.states()[0]).toMatchObject({ behind: 2 });
	stick.mark('p/plan', 5);
	stick.mark('p/ballots', 1);
	expect(copies.states()[0]?.behind).toBeUndefined();
});
