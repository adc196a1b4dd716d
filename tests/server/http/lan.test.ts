import { laptopAddress, phoneAddresses, rankedAddresses } from '#server/http/lan.ts';
import type { Server } from 'node:http';
import { networkInterfaces } from 'node:os';

import { expect, test } from 'vitest';

const v4 = (address: string, internal = false) => ({ address, family: 'IPv4' as const, internal });
const v6 = (address: string) => ({ address, family: 'IPv6' as const, internal: false });

test('[RELAY-36] Windows: the hotspot comes first, although its name begins with "Lo"; WSL comes last', () => {
	const found = rankedAddresses({
		'vEthernet (WSL)': [v4('172.24.16.1')],
		Ethernet: [v4('192.168.1.20'), v6('fe80::1')],
		'Local Area Connection* 10': [v4('192.168.137.1')],
		'Loopback Pseudo-Interface 1': [v4('127.0.0.1', true)]
	});
	expect(found).toEqual(['192.168.137.1', '192.168.1.20', '172.24.16.1']);
});

test('[RELAY-36] Linux: hotspot, wireless, cable, then what only this machine can reach', () => {
	const found = rankedAddresses({
		lo: [v4('127.0.0.1', true)],
		docker0: [v4('172.17.0.1')],
		'br-12ab': [v4('172.18.0.1')],
		enp3s0: [v4('10.0.0.7')],
		wlp2s0: [v4('192.168.0.12')],
		wlan1: [v4('10.42.0.1')]
	});
	expect(found).toEqual(['10.42.0.1', '192.168.0.12', '10.0.0.7', '172.17.0.1', '172.18.0.1']);
});

test('[RELAY-36] macOS: a public address comes after a private one, a tunnel last', () => {
	const found = rankedAddresses({
		utun3: [v4('100.90.1.2')],
		en5: [v4('203.0.113.5')],
		en0: [v4('192.168.1.7')],
		bridge100: [v4('192.168.2.1')]
	});
	expect(found).toEqual(['192.168.2.1', '192.168.1.7', '203.0.113.5', '100.90.1.2']);
});

test('[RELAY-36] an address a machine made up for want of a network is no address', () => {
	expect(rankedAddresses({ wlan0: [v4('169.254.3.4')], eth0: undefined })).toEqual([]);
});

/** A server as if it listened there. */
const listeningOn = (address: string) =>
	({ address: () => ({ address, port: 3000, family: 'IPv4' }) }) as unknown as Server;

test('[RELAY-36] only addresses the server listens on are given to phones', () => {
	const own = rankedAddresses(networkInterfaces());
	const all = own.map((address) => `http://${address}:3000`);
	expect(phoneAddresses(listeningOn('0.0.0.0'))).toEqual(all);
	expect(phoneAddresses(listeningOn('::'))).toEqual(all);
	expect(phoneAddresses(listeningOn('127.0.0.1'))).toEqual([]);
	for (const address of own) {
		expect(phoneAddresses(listeningOn(address))).toEqual([`http://${address}:3000`]);
	}
});

test('[RELAY-36] the laptop uses localhost, unless the server listens elsewhere only', () => {
	for (const address of ['0.0.0.0', '::', '127.0.0.1', '::1']) {
		expect(laptopAddress(listeningOn(address))).toBe('http://localhost:3000');
	}
	expect(laptopAddress(listeningOn('192.168.137.1'))).toBe('http://192.168.137.1:3000');
});
