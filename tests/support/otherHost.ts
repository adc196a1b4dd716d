import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type Browser } from '@playwright/test';

import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts';

/** A second host on this machine, joined to it by one cable: a network namespace of our own, with its own browser. */
export interface OtherHost {
	/** The address under which it reaches this machine: private, and not loopback. */
	address: string;
	browser: Browser;
	/** Pulls the cable out, or puts it back. */
	cable(isIn: boolean): void;
	/** Both go to another network, as when a hotspot comes up anew: gives the address this machine has from now on. */
	moves(): string;
	remove(): Promise<void>;
}

/** Makes the second host, or says why this machine lets nobody do so (no root, no iproute2). */
export async function otherHost(): Promise<OtherHost | string> {
	const name = `rembuk-${process.pid}`;
	const [here, there] = [`rb${process.pid}a`.slice(-15), `rb${process.pid}b`.slice(-15)];
	const net = `10.231.${process.pid % 250}`;
	const setUp = [
		`ip netns add ${name}`,
		`ip link add ${here} type veth peer name ${there} netns ${name}`,
		`ip addr add ${net}.1/24 dev ${here}`,
		`ip link set ${here} up`,
		`ip -n ${name} addr add ${net}.2/24 dev ${there}`,
		`ip -n ${name} link set ${there} up`,
		`ip -n ${name} link set lo up`
	];
	const takeDown = () => {
		run(`ip link del ${here}`);
		run(`ip netns del ${name}`);
	};
	const fault = setUp.map(run).find((answer) => answer !== undefined);
	if (fault !== undefined) {
		takeDown();
		return fault;
	}
	const folder = mkdtempSync(join(tmpdir(), 'rembuk-host-'));
	const script = join(folder, 'chromium');
	writeFileSync(script, `#!/bin/sh\nexec ip netns exec ${name} "${await chromiumPath()}" "$@"\n`);
	chmodSync(script, 0o755);
	const browser = await chromium.launch({ executablePath: script, args: CHROMIUM_ARGS });
	return {
		address: `${net}.1`,
		browser,
		cable: (isIn) => void run(`ip -n ${name} link set ${there} ${isIn ? 'up' : 'down'}`),
		moves() {
			const other = `10.232.${process.pid % 250}`;
			run(`ip addr add ${other}.1/24 dev ${here}`);
			run(`ip -n ${name} addr add ${other}.2/24 dev ${there}`);
			run(`ip addr del ${net}.1/24 dev ${here}`);
			run(`ip -n ${name} addr del ${net}.2/24 dev ${there}`);
			return `${other}.1`;
		},
		async remove() {
			await browser.close();
			takeDown();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

function run(command: string): string | undefined {
	const [program = '', ...args] = command.split(' ');
	const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
	return status === 0 ? undefined : `${command}: ${error?.message ?? stderr.trim()}`;
}
