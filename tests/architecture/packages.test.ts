import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import table from './layers.json' with { type: 'json' };

interface Entry {
	version?: string;
	resolved?: string;
	integrity?: string;
	inBundle?: boolean;
}

interface Manifest {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Record<string, Entry & Partial<Manifest>>;
};
const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

test('[GATE-11] package.json names exact versions', () => {
	expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('[GATE-11] the lockfile installs the versions package.json names', () => {
	const other = wanted.filter(
		([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version
	);
	expect(other).toEqual([]);
});

test('[GATE-12] every installed package has a checksum', () => {
	// A bundled package travels inside another one, whose checksum covers it.
	const unsigned = installed.filter(([, entry]) => !entry.integrity && !entry.inBundle);
	expect(installed.length).toBeGreaterThan(0);
	expect(unsigned.map(([path]) => path)).toEqual([]);
});

test('[GATE-12] no package comes from anywhere but the registry', () => {
	const elsewhere = installed.filter(
		([, { resolved }]) =>
			resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')
	);
	expect(elsewhere.map(([path]) => path)).toEqual([]);
});

test('[GATE-13] every package the app uses has a folder that may use it', () => {
	const unplaced = Object.keys(manifest.dependencies).filter((name) => !(name in table.packages));
	expect(unplaced).toEqual([]);
});
