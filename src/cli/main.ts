import { parseArgs } from 'node:util';

import { withoutUnreadable } from '#lib/domain/shared/words.ts';

import type { Command, Given } from './command.ts';
import { exportCommand } from './commands/export.ts';
import { historyCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { inspectCommand } from './commands/inspect.ts';
import { mergeCommand } from './commands/merge.ts';
import { recountCommand } from './commands/recount.ts';
import { ticketsCommand } from './commands/tickets.ts';
import { CannotDo, WrongUse } from './failing.ts';

/** Every command, in the order the help lists them. */
export const COMMANDS: Readonly<Record<string, Command>> = {
	import: importCommand,
	export: exportCommand,
	inspect: inspectCommand,
	merge: mergeCommand,
	history: historyCommand,
	recount: recountCommand,
	tickets: ticketsCommand
};

/** 0: done. 1: it could not be done, and nothing was written. 2: it was not said in a way one understands. */
export type ExitCode = 0 | 1 | 2;

/** Where a command's words go. */
export interface Outputs {
	out(line: string): void;
	err(line: string): void;
}

/** Runs what stands behind `rembuk`. Nothing is thrown but bugs. */
export async function rembuk(args: readonly string[], outputs: Outputs): Promise<ExitCode> {
	const [name = '', ...rest] = args;
	if (['--help', '-h', 'help'].includes(name)) {
		outputs.out(help());
		return 0;
	}
	try {
		outputs.out(await answered(name, rest));
		return 0;
	} catch (error) {
		return failed(error, outputs);
	}
}

async function answered(name: string, args: string[]): Promise<string> {
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (!command)
		throw new WrongUse(name ? `There is no command called ${name}.` : 'Say which command.');
	const given = understood(command, args);
	if (given.has('help')) return `rembuk ${command.usage}\n\n${command.does}`;
	const said = await command.run(given);
	// A file's words may hold orders to a terminal: what nobody can read is left out.
	return given.has('json') ? JSON.stringify(said.json, null, '\t') : withoutUnreadable(said.text);
}

function understood({ options, usage }: Command, args: string[]): Given {
	const all = {
		...options,
		json: { type: 'boolean' },
		help: { type: 'boolean', short: 'h' }
	} as const;
	try {
		const { values, positionals } = parseArgs({ args, options: all, allowPositionals: true });
		const said = values as Record<string, unknown>;
		return {
			files: positionals,
			word: (name) => (typeof said[name] === 'string' ? said[name] : undefined),
			has: (name) => said[name] === true
		};
	} catch (error) {
		throw new WrongUse(`${(error as Error).message}\nUse: rembuk ${usage}`, { cause: error });
	}
}

function failed(error: unknown, { err }: Outputs): ExitCode {
	if (error instanceof CannotDo) err(error.message);
	else if (error instanceof WrongUse) err(`${error.message}\nrembuk --help lists what there is.`);
	else throw error;
	return error instanceof WrongUse ? 2 : 1;
}

function help(): string {
	const lines = Object.values(COMMANDS).flatMap(({ usage, does }) => [
		`  rembuk ${usage}`,
		`      ${does}`
	]);
	return [
		'rembuk: plans in files, without a browser; and tickets from a relay.',
		'',
		...lines,
		'',
		'With --json the answer is JSON, and nothing else is on stdout.',
		'Exit codes: 0 done, 1 could not be done and nothing was written, 2 not understood.'
	].join('\n');
}
