import { readFileSync } from 'node:fs';

import { readOptions } from '#server/options.ts';
import { expect, test } from 'vitest';

const doc = readFileSync('docs/hosting.md', 'utf8');
const unit = readFileSync('docs/hosting/rembuk.service', 'utf8');
const dockerfile = readFileSync('docs/hosting/Dockerfile', 'utf8');
const names = Object.keys(readOptions([], {}));

/** The words behind `--` or `REMBUK_` in a text. */
const found = (text: string, pattern: RegExp) =>
	[...new Set([...text.matchAll(pattern)].map(([, word = '']) => word))].sort();

test('[RELAY-144] the hosting page has a row for every option, and no other', () => {
	const rows = found(doc, /^\| `--([a-z-]+)` \| `REMBUK_/gm);
	expect(rows).toEqual([...optionNames()].sort());
});

test('[RELAY-144] every variable that is named anywhere is an option’s', () => {
	const variables = optionNames().map((name) => name.toUpperCase().replaceAll('-', '_'));
	for (const text of [doc, unit, dockerfile]) {
		for (const variable of found(text, /REMBUK_([A-Z_]+)/g)) expect(variables).toContain(variable);
	}
});

test('[RELAY-144] the service starts with options there are', () => {
	const [, command = ''] = /^ExecStart=\S+ \S+ (.*)$/m.exec(unit) ?? [];
	const options = readOptions(command.split(' '), {});
	expect(options).toMatchObject({
		host: '127.0.0.1',
		'behind-proxy': true,
		data: '/var/lib/rembuk'
	});
});

test('[RELAY-144] the image holds the native store and all it needs', () => {
	const copied = found(dockerfile, /^COPY --from=build \/src\/node_modules\/([\w-]+) /gm);
	expect(copied).toEqual([...closureOf('classic-level')].sort());
});

function optionNames(): string[] {
	const said = readFileSync('server/options.ts', 'utf8');
	const all = found(said, /^\t'?([a-z][a-z-]*)'?: (?:v\.pipe|text|flag)\(/gm);
	expect(all).toEqual(expect.arrayContaining(names)); // the reading above misses none that has a default
	return all;
}

function closureOf(name: string, seen = new Set<string>()): Set<string> {
	if (seen.has(name)) return seen;
	seen.add(name);
	const about = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
		dependencies?: Record<string, string>;
	};
	for (const needed of Object.keys(about.dependencies ?? {})) closureOf(needed, seen);
	return seen;
}
