import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A workbook is added up anew when it is opened, whatever figures stand in it. */
const ADD_UP_ANEW = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Numbers as they are and not as they are shown, without marks between thousands; every sheet. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1';

/** A house of its own for LibreOffice, so that it asks no other one on this machine. */
export function officeIn(folder) {
	const home = join(folder, 'office');
	mkdirSync(join(home, 'user'), { recursive: true });
	writeFileSync(join(home, 'user/registrymodifications.xcu'), ADD_UP_ANEW);
	const convert = (as, out, files, limit) =>
		ran(
			'soffice',
			[
				...['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(home)}`],
				...['--convert-to', as, '--outdir', out, ...files]
			],
			limit
		);
	return {
		/** Files as PDF, many with one start: it is the start that takes long. */
		toPdf: (files, out, limit) => convert('pdf', out, files, limit),
		/** Workbooks as a CSV for each sheet, of what this program adds up itself. */
		toCsv: (files, out, limit) => convert(AS_CSV, out, files, limit)
	};
}

/**
 * Runs a program and gives what it printed. Ended with all it started when it takes longer than `limit` milliseconds.
 * @returns {Promise<string>}
 */
export function ran(program, args, limit = 60_000) {
	return new Promise((done, fail) => {
		const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
		const said = { out: '', err: '' };
		child.stdout.setEncoding('utf8').on('data', (text) => (said.out += text));
		child.stderr.setEncoding('utf8').on('data', (text) => (said.err += text));
		const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), limit);
		child.once('error', fail);
		child.once('close', (code, signal) => {
			clearTimeout(timer);
			if (code === 0) done(said.out);
			else fail(new Error(`${program}: ${signal ?? code} ${said.err.slice(0, 300)}`));
		});
	});
}
