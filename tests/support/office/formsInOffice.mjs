// Do the forms say the same in LibreOffice? Every form of the three examples is written as workbook and document in both
// languages, turned into pages there, added up there, and read back. Not part of `npm test`: it needs `soffice`,
// `pdftotext` and `pdfinfo`, and takes some minutes.
//   npm run test:office -- [rkp-10a rab …] [--example a] [--keep FOLDER]
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { build } from 'vite';

import { faultsOfPages } from './pages.mjs';
import { officeIn } from './soffice.mjs';

/** So many files with one start of LibreOffice, and how long such a batch or one file may take. */
const BATCH = 24;
const CELL = /"(?:[^"]|"")*"|[^;\r\n"]+/g;
const LIMIT = { batch: 240_000, one: 60_000 };

const { values, positionals: forms } = parseArgs({
	allowPositionals: true,
	options: { example: { type: 'string' }, keep: { type: 'string' } }
});
const folder = values.keep ? resolve(values.keep) : mkdtempSync(join(tmpdir(), 'rembuk-office-'));
if (!values.keep)
	process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
const say = (text) => process.stderr.write(`${text}\n`);

const files = await written();
say(`${files.length} files are written.`);
const office = officeIn(folder);
const out = Object.fromEntries(
	['xlsx', 'docx', 'csv'].map((name) => [name, join(folder, `from-${name}`)])
);
for (const path of Object.values(out)) mkdirSync(path, { recursive: true });
const of = (format) => files.filter((file) => file.format === format).map(({ path }) => path);
await inBatches('workbooks as pages', of('xlsx'), (some, limit) =>
	office.toPdf(some, out.xlsx, limit)
);
await inBatches('documents as pages', of('docx'), (some, limit) =>
	office.toPdf(some, out.docx, limit)
);
await inBatches('workbooks added up', of('xlsx'), (some, limit) =>
	office.toCsv(some, out.csv, limit)
);
const faulty = [];
const counts = {};
for (const file of files) {
	const faults = await faultsOf(file);
	const count = (counts[`${file.example} ${file.format} ${file.language}`] ??= {
		...{ files: 0, pages: 0, figures: 0, wrong: 0 }
	});
	count.files += 1;
	count.pages += faults.pages;
	count.figures += file.figures.length;
	if (faults.all.length === 0) continue;
	count.wrong += 1;
	faulty.push(`${basename(file.path)}: ${faults.all.join('; ')}`);
}
console.table(counts);
for (const line of faulty) console.log(line);
console.log(
	faulty.length > 0
		? `${faulty.length} of ${files.length} files differ.`
		: `All ${files.length} files say the same.`
);
process.exitCode = faulty.length > 0 ? 1 : 0;

/** Written by a bundle, for writers are fetched when they are asked for, and a runner of TypeScript is gone by then. */
async function written() {
	await build({
		configFile: false,
		logLevel: 'error',
		ssr: { noExternal: true },
		build: {
			ssr: 'tests/support/office/formFiles.ts',
			outDir: join(folder, 'writer'),
			emptyOutDir: true,
			rolldownOptions: { output: { entryFileNames: 'formFiles.mjs' } }
		}
	});
	const { writtenForms } = await import(join(folder, 'writer/formFiles.mjs'));
	const examples = values.example ? [values.example] : ['a', 'b', 'c'];
	const all = [];
	for await (const file of writtenForms(folder, { examples, forms })) all.push(file);
	return all;
}

/** A batch that hangs is ended, and its files are tried one by one: what does not convert then is found missing. */
async function inBatches(what, paths, convert) {
	for (let first = 0; first < paths.length; first += BATCH) {
		const some = paths.slice(first, first + BATCH);
		await convert(some, LIMIT.batch).catch(async () => {
			for (const path of some)
				await convert([path], LIMIT.one).catch((error) => say(`${basename(path)}: ${error}`));
		});
		say(`${what}: ${Math.min(first + BATCH, paths.length)} of ${paths.length}`);
	}
}

async function faultsOf(file) {
	const name = basename(file.path, `.${file.format}`);
	const sums = file.format === 'xlsx' ? faultsOfSums(name, file.figures) : [];
	try {
		const { faults, pages } = await faultsOfPages(join(out[file.format], `${name}.pdf`), file);
		return { all: [...sums, ...faults], pages };
	} catch (error) {
		return { all: [...sums, `no pages: ${error}`], pages: 0 };
	}
}

/**
 * Which numbers stand in the sheets of a workbook once LibreOffice added them up: it puts most of them in quotes, with
 * the mark of their language. The name of a sheet begins with a capital, the rest of a form's never does.
 */
function faultsOfSums(name, wanted) {
	const found = readdirSync(out.csv)
		.filter((file) => file.startsWith(`${name}-`) && !/^[a-z]/.test(file.slice(name.length + 1)))
		.flatMap((sheet) => readFileSync(join(out.csv, sheet), 'utf8').match(CELL) ?? [])
		.map((cell) => cell.replace(/^"(.*)"$/s, '$1').replace(/^(-?\d+),(\d+)$/, '$1.$2'))
		.filter((cell) => /^-?\d+(\.\d+)?$/.test(cell))
		.map(Number)
		.sort((a, b) => a - b);
	const isSame = JSON.stringify(found) === JSON.stringify(wanted);
	return isSame ? [] : [`added up otherwise: ${found.length} figures, ${wanted.length} wanted`];
}
