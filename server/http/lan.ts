import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

import { isLoopback } from '../hooks/knownHost.ts';

type Interfaces = NodeJS.Dict<Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal'>[]>;

/** Addresses a laptop gives itself when it makes the hotspot: Windows, Linux (NetworkManager), macOS. */
const HOTSPOTS = ['192.168.137.1', '10.42.0.1', '192.168.2.1'];

const EVERYWHERE = ['0.0.0.0', '::'];
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/;
const WIRELESS = /^(wl|wi-?fi|ap\d|en0|local area connection\*)/i; // Windows names its hotspot "Local Area Connection* 10"
const VIRTUAL =
	/^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|wg|zt)|vethernet|wsl|virtualbox|vmware|tailscale/i;

/** Addresses by which phones may reach this machine, the likeliest first. No loopback, no 169.254, IPv4 only. */
export function rankedAddresses(interfaces: Interfaces): string[] {
	return Object.entries(interfaces)
		.flatMap(([name, infos = []]) => infos.map((info) => ({ ...info, name })))
		.filter(({ family, internal, address }) => isReachable(family, internal, address))
		.map(({ name, address }) => ({ address, score: scoreOf(name, address) }))
		.sort((a, b) => b.score - a.score)
		.map(({ address }) => address);
}

/**
 * Whole addresses by which phones reach a server that listens, the likeliest first. Asked again each time,
 * because a hotspot may come up in mid-meeting; none if the server keeps to its own machine.
 */
export function phoneAddresses(server: Server): string[] {
	const { address, port } = server.address() as AddressInfo;
	return rankedAddresses(networkInterfaces())
		.filter((own) => EVERYWHERE.includes(address) || own === address)
		.map((own) => `http://${own}:${port}`);
}

/** The address for a browser on the laptop itself: localhost, where a browser allows everything, if we listen there. */
export function laptopAddress(server: Server): string {
	const { address, port } = server.address() as AddressInfo;
	const isLocal = EVERYWHERE.includes(address) || isLoopback(address);
	return `http://${isLocal ? 'localhost' : address}:${port}`;
}

/** Every address of this machine, loopback and IPv6 included. */
export function ownAddresses(): string[] {
	return Object.values(networkInterfaces()).flatMap((infos = []) =>
		infos.map(({ address }) => address.toLowerCase())
	);
}

function isReachable(family: string, internal: boolean, address: string): boolean {
	return family === 'IPv4' && !internal && !address.startsWith('169.254.');
}

function scoreOf(name: string, address: string): number {
	const points = [
		[HOTSPOTS.includes(address), 8],
		[PRIVATE.test(address), 4],
		[WIRELESS.test(name), 2],
		[VIRTUAL.test(name), -16]
	] as const;
	return points.reduce((sum, [applies, value]) => sum + (applies ? value : 0), 0);
}
