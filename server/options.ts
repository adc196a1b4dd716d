import { isIP } from 'node:net';
import { resolve } from 'node:path';

import * as v from 'valibot';

import { Trouble } from './trouble.ts';
import { VERSION } from './version.ts';

const text = (title: string, byDefault: string, description: string) =>
	v.pipe(
		v.optional(v.string(), byDefault),
		v.nonEmpty(),
		v.title(title),
		v.description(description)
	);

const flag = (description: string) =>
	v.pipe(
		v.optional(v.picklist(['', '1', 'true', 'false', '0']), 'false'),
		v.transform((said) => said !== 'false' && said !== '0'),
		v.description(description)
	);

/** Where it listens, and the names it answers to. */
const listening = {
	port: v.pipe(
		v.optional(v.string(), '3000'),
		v.regex(/^\d{1,5}$/),
		v.transform(Number),
		v.maxValue(65535),
		v.title('NUMBER'),
		v.description('Port for app and relay; 0 takes any free one')
	),
	host: text('ADDRESS', '0.0.0.0', 'Address to listen on; 127.0.0.1 keeps phones out'),
	name: v.pipe(
		v.optional(v.string(), 'rembuk'),
		v.regex(/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/),
		v.title('NAME'),
		v.description('Phones on the same network may type NAME.local; off answers to no name')
	),
	'public-host': text(
		'NAMES',
		'localhost',
		'More names this server answers to, with commas between'
	)
};

/** Who may do what from where. */
const guarding = {
	'operator-key': v.pipe(
		v.optional(v.pipe(v.string(), v.regex(/^[\w.~+/=-]{16,200}$/))),
		v.title('KEY'),
		v.description('Opens tickets, desk calls and numbers from elsewhere; 16 letters or more')
	),
	'behind-proxy': flag('Believes X-Forwarded-For and -Proto of a proxy on this machine'),
	proxy: v.pipe(
		v.optional(
			v.pipe(
				v.string(),
				v.check((address) => isIP(address) !== 0)
			)
		),
		v.title('ADDRESS'),
		v.description('Believes them of a proxy at this address instead, as a container has it')
	),
	'sockets-per-address': v.pipe(
		v.optional(v.string(), '600'),
		v.regex(/^[1-9]\d{0,5}$/),
		v.transform(Number),
		v.title('NUMBER'),
		v.description('Most sockets from one address: a phone has three, and a router may hide a hall')
	)
};

/** Where plans are, and which are there from the start. */
const plans = {
	data: text('DIR', './data', 'Folder where plans are kept'),
	demo: flag('Opens with a complete example plan')
};

/** Where every plan is a second time. */
const copying = {
	upstream: v.pipe(
		v.optional(v.pipe(v.string(), v.nonEmpty())),
		v.title('ADDRESS'),
		v.description('Hosted relay to keep plans in step with, such as wss://rembuk.example.org')
	),
	'upstream-key': v.pipe(
		v.optional(v.pipe(v.string(), v.regex(/^[\w.~+/=-]{1,200}$/))),
		v.title('KEY'),
		v.description(
			'The operator key of that relay; in the variable others on this laptop do not see it'
		)
	),
	backup: v.pipe(
		v.optional(v.pipe(v.string(), v.nonEmpty())),
		v.title('DIR'),
		v.description('Folder for a .rembuk of each plan, for instance on a stick; it must be there')
	)
};

/** What the server says of itself. */
const saying = {
	log: v.pipe(
		v.optional(v.picklist(['silent', 'error', 'warn', 'info', 'debug']), 'warn'),
		v.title('LEVEL'),
		v.description('What is written to stderr: silent, error, warn, info or debug')
	),
	json: flag('Prints one line of JSON for scripts instead of words and a QR code'),
	help: flag('Prints this')
};

/** Every option, once, as `--help` groups them: what it is called, what it may be, and what it is for. */
const GROUPS = {
	Listening: listening,
	Guarding: guarding,
	Plans: plans,
	'Second copies': copying,
	Saying: saying
};

const schema = v.object({ ...listening, ...guarding, ...plans, ...copying, ...saying });

/** Options as checked; the data folder is absolute. */
export type Options = v.InferOutput<typeof schema>;

type Name = keyof typeof schema.entries;

const NAMES = Object.keys(schema.entries) as Name[];

/** Reads options from the command line, else from REMBUK_… variables. Says in one sentence what is wrong. */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): Options {
	const said = { ...fromEnvironment(env), ...fromArguments(args) };
	const read = v.safeParse(schema, said);
	if (!read.success) throw wrongValue(read.issues[0], said);
	return { ...read.output, data: resolve(read.output.data) };
}

/** The text of `--help`. */
export function helpText(): string {
	const groups = Object.entries(GROUPS).flatMap(([group, options]) => [
		'',
		group,
		...(Object.keys(options) as Name[]).map(helpRow)
	]);
	return [
		`Rembuk ${VERSION}: app and relay on one port.`,
		'',
		'npm start -- [options]',
		...groups,
		'',
		'A variable in brackets does the same; the command line wins.'
	].join('\n');
}

function helpRow(name: Name): string {
	const option = schema.entries[name];
	const usage = isFlag(name) ? `--${name}` : `--${name} ${v.getTitle(option)}`;
	const byDefault = v.getDefault(option);
	const said = isFlag(name) || byDefault === undefined ? '' : `default ${String(byDefault)}, `;
	return `  ${usage.padEnd(30)}${v.getDescription(option)} (${said}${variableOf(name)})`;
}

function fromArguments(args: readonly string[]): Record<string, string> {
	const said: Record<string, string> = {};
	for (let i = 0; i < args.length; i++) {
		const [, typed, inline] = /^--([a-z-]+)(?:=(.*))?$/s.exec(args[i] ?? '') ?? [];
		const name = NAMES.find((known) => known === typed);
		if (!name) throw new Trouble(`Unknown option ${args[i]}. npm start -- --help lists all.`, 2);
		said[name] = inline ?? (isFlag(name) ? '1' : (args[++i] ?? ''));
	}
	return said;
}

function fromEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
	return Object.fromEntries(
		NAMES.flatMap((name) => {
			const value = env[variableOf(name)];
			return value === undefined || value === '' ? [] : [[name, value]]; // files of settings leave some empty
		})
	);
}

function wrongValue(issue: v.BaseIssue<unknown>, said: Record<string, string>): Trouble {
	const name = String(issue.path?.[0]?.key);
	// A key, even a wrong one, is on no screen and in no log.
	const isKey = name.endsWith('-key');
	const shown = isKey ? 'has 16 letters or more, and no spaces' : `cannot be "${said[name]}"`;
	const value = said[name] ? shown : 'needs a value';
	return new Trouble(`--${name} ${value}. npm start -- --help says what is possible.`, 2);
}

function isFlag(name: Name): boolean {
	return v.getTitle(schema.entries[name]) === undefined;
}

function variableOf(name: Name): string {
	return `REMBUK_${name.toUpperCase().replaceAll('-', '_')}`;
}
