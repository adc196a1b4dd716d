import { resolve } from 'node:path';

import { helpText, readOptions } from '#server/options.ts';
import { Trouble } from '#server/trouble.ts';
import { expect, test } from 'vitest';

/** The sentence and exit code with which options are turned down. */
function troubleWith(args: string[], env = {}): { message: string; exitCode: number } {
	try {
		readOptions(args, env);
	} catch (error) {
		if (error instanceof Trouble) return { message: error.message, exitCode: error.exitCode };
		throw error;
	}
	return { message: 'no trouble', exitCode: 0 };
}

test('[RELAY-31] without a word it is port 3000, open to phones, plans in ./data', () => {
	expect(readOptions([], {})).toMatchObject({
		port: 3000,
		host: '0.0.0.0',
		name: 'rembuk',
		data: resolve('data'),
		'public-host': 'localhost',
		log: 'warn',
		demo: false,
		json: false,
		help: false
	});
});

test('[RELAY-31] an option is read with a space or an equals sign, and wins over its variable', () => {
	const env = {
		REMBUK_PORT: '4000',
		REMBUK_DATA: '/srv/plans',
		REMBUK_DEMO: '1',
		REMBUK_PUBLIC_HOST: 'a.example',
		REMBUK_SOCKETS_PER_ADDRESS: '120'
	};
	expect(readOptions([], env)).toMatchObject({
		port: 4000,
		data: '/srv/plans',
		demo: true,
		'public-host': 'a.example',
		'sockets-per-address': 120
	});
	const args = ['--port', '5000', '--data=here', '--json', '--demo=false'];
	expect(readOptions(args, env)).toMatchObject({
		port: 5000,
		data: resolve('here'),
		json: true,
		demo: false
	});
});

test.each([
	[['--prot', '1'], '--prot'],
	[['--__proto__'], '--__proto__'],
	[['3000'], '3000'],
	[['-p', '3000'], '-p'],
	[['--port'], '--port needs a value'],
	[['--port', 'three'], '--port cannot be "three"'],
	[['--port', '65536'], '--port cannot be "65536"'],
	[['--port', '-1'], '--port cannot be "-1"'],
	[['--port', '3e3'], '--port cannot be "3e3"'],
	[['--data='], '--data needs a value'],
	[['--log', 'loud'], '--log cannot be "loud"'],
	[['--name', 'my laptop'], '--name cannot be "my laptop"'],
	[['--name', '-'], '--name cannot be "-"'],
	[['--operator-key', 'short'], '--operator-key has 16 letters or more'],
	[['--sockets-per-address', '0'], '--sockets-per-address cannot be "0"'],
	[['--json=perhaps'], '--json cannot be "perhaps"']
])('[RELAY-31] %j is turned down in one sentence that names it', (args, named) => {
	const { message, exitCode } = troubleWith(args);
	expect(exitCode).toBe(2);
	expect(message).toContain(named);
	expect(message).not.toContain('\n');
	expect(message).toContain('npm start -- --help');
});

test('[RELAY-31] a wrong variable is turned down too', () => {
	expect(troubleWith([], { REMBUK_PORT: 'x' })).toMatchObject({ exitCode: 2 });
});

test('[RELAY-31] help names every option, what it is for, and its variable', () => {
	const help = helpText();
	for (const name of Object.keys(readOptions([], {}))) {
		expect(help).toMatch(new RegExp(`^  --${name}( [A-Z]+)? +\\S.*\\(.*REMBUK_`, 'm'));
	}
	expect(help).toContain('default 3000, REMBUK_PORT');
});

test('[RELAY-31] the file that is shown before anything is installed is the same help', async () => {
	await expect(`${helpText()}\n`).toMatchFileSnapshot('../../server/help.txt');
});

test('[RELAY-135] help puts options that belong together under one heading, each option once', () => {
	const help = helpText();
	const groups = help.split(/\n\n(?=[A-Z][a-z]+(?: [a-z]+)*\n {2}--)/).slice(1);
	expect(groups.length).toBeGreaterThanOrEqual(3);
	const named = [...help.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name);
	const unset = ['operator-key', 'proxy', 'upstream', 'upstream-key', 'backup']; // without a value of their own
	expect([...named].sort()).toEqual([...Object.keys(readOptions([], {})), ...unset].sort());
});
