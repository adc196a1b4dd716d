// Do the forms say the same in LibreOffice? Every form of the examples is written, turned into PDF there and read back.
// Not part of `npm test`: it needs `soffice` and `pdftotext`, and takes minutes.
//   node tests/support/formsInOffice.mjs [rkp-10a rab …]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const EXAMPLES = ['a-tirtamulya', 'b-makueni', 'c-large'];
const folder = mkdtempSync(join(tmpdir(), 'rembuk-office-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

function ran(program, ...args) {
	const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
	if (error || status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error ?? stderr}`);
	return stdout;
}
const rembuk = (...args) => ran(process.execPath, 'src/cli/run.mjs', 'rembuk', ...args);

/** The amounts of a text, each as often as it stands there: figures of six digits and more, whatever parts the thousands. */
function amountsIn(text) {
	return (text.match(/\d{1,3}(?:[.,]\d{3})+(?!\d)/g) ?? [])
		.map((figure) => Number(figure.replace(/[.,]/g, '')))
		.filter((amount) => amount >= 100_000)
		.sort((a, b) => a - b);
}

/** The page that prints, as text: what the other two have to say too. */
const lettersOf = (html) => html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, ' ');

const forms = JSON.parse(rembuk('export', '--list', '--json')).filter(
	({ id, formats }) =>
		formats.includes('xlsx') &&
		formats.includes('docx') &&
		formats.includes('html') &&
		(process.argv.length < 3 || process.argv.includes(id))
);
const rows = [];
for (const example of EXAMPLES) {
	const plan = join(folder, `${example}.rembuk`);
	rembuk('import', `src/lib/domain/seed/examples/${example}.json`, '--out', plan);
	for (const { id } of forms) {
		const file = (format) => join(folder, `${example}-${id}-${format}.${format}`);
		try {
			for (const format of ['html', 'xlsx', 'docx'])
				rembuk(
					'export',
					plan,
					'--form',
					id,
					'--format',
					format,
					'--lang',
					'id',
					'--out',
					file(format)
				);
		} catch (error) {
			if (!String(error).includes('has nothing for this form')) throw error;
			continue; // the plan has nothing for this form
		}
		const wanted = JSON.stringify(amountsIn(lettersOf(readFileSync(file('html'), 'utf8'))));
		for (const format of ['xlsx', 'docx']) {
			ran('soffice', '--headless', '--convert-to', 'pdf', '--outdir', folder, file(format));
			const text = ran('pdftotext', '-layout', file(format).replace(/\.\w+$/, '.pdf'), '-');
			const amounts = amountsIn(text);
			const isSame = JSON.stringify(amounts) === wanted;
			rows.push({ example, form: id, format, amounts: amounts.length, same: isSame });
			if (!isSame) process.exitCode = 1;
		}
	}
}
console.table(rows);
console.log(process.exitCode ? 'Some figures differ.' : 'All figures are the same.');
