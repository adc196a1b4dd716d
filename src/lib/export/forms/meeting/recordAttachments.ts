import { readSnapshot, type Agreed } from '#lib/domain/actions/snapshot.ts';
import type { Sitting } from '#lib/domain/meeting/kinds.ts';

import { currencySign } from '../../money.ts';
import type { FormPaper, FormRow } from '../form.ts';
import { approvalsIn } from './decided.ts';
import { column, paperOf, paragraph, tableOf, type SheetWriter } from './sheetWriter.ts';

/** The lists of a plan that are agreed on: this year's, and what is asked of others. */
const LISTED = ['RKP', 'DU-RKP'];

/**
 * The lists that go with the record of a sitting that approved the plan: II what was agreed, as it was frozen then, with
 * its SHA-256; III what was not, with the reason (PAPER-31). Nothing where the frozen plan was altered: it proves nothing.
 */
export function recordAttachments(
	writer: SheetWriter,
	sitting: Sitting | undefined,
	subtitle: string
): FormPaper[] {
	return approvalsIn(writer, sitting?.id)
		.filter(({ isIntact }) => isIntact)
		.flatMap(({ snapshot, hash, notAgreed = [] }) => {
			const lines = readSnapshot(snapshot)['activities'] ?? [];
			const reasons = new Map<string, string>(
				notAgreed.map(({ activity, reason }) => [activity, reason])
			);
			const agreed = lines.filter(({ id }) => !reasons.has(id));
			const refused = lines.filter(({ id }) => reasons.has(id));
			return [
				listPaper(writer, { agreed, hash, subtitle }),
				...(refused.length > 0 ? [refusedPaper(writer, refused, reasons, subtitle)] : [])
			];
		});
}

function listPaper(
	writer: SheetWriter,
	{ agreed, hash, subtitle }: { agreed: readonly Agreed[]; hash: string; subtitle: string }
): FormPaper {
	const { say, meeting } = writer;
	const columns = [
		column('no', 'No', 6, 'number'),
		column('what', say('Kegiatan', 'Activity'), 48),
		column('where', say('Lokasi', 'Place'), 26),
		column('cost', `${say('Biaya', 'Cost')} (${currencySign(meeting.currency)})`, 20, 'money')
	];
	const rows = LISTED.flatMap((list) =>
		rowsOf(
			writer,
			list,
			agreed.filter((line) => line['list'] === list)
		)
	);
	return paperOf(writer, {
		id: 'berita-acara',
		title: say('LAMPIRAN II: DAFTAR YANG DISEPAKATI', 'ATTACHMENT II: WHAT WAS AGREED'),
		subtitle,
		blocks: [
			tableOf(columns, rows, say('Tidak ada.', 'None.')),
			paragraph(
				`${say('Kode rencana yang disahkan', 'Code of the approved plan')} (SHA-256): ${hash}`
			)
		],
		signers: []
	});
}

/** The lines of one list with its name over them and its sum under them. */
function rowsOf({ say }: SheetWriter, list: string, lines: readonly Agreed[]): FormRow[] {
	if (lines.length === 0) return [];
	const rows = lines.map((line, at): FormRow => ({
		kind: 'line',
		cells: {
			no: at + 1,
			what: textIn(line, 'name'),
			where: textIn(line, 'where') ?? textIn(line, 'hamlet'),
			cost: numberIn(line, 'cost')
		}
	}));
	const cost = lines.reduce((sum, line) => sum + (numberIn(line, 'cost') ?? 0), 0);
	return [
		{ kind: 'head', label: list, cells: {} },
		...rows,
		{ kind: 'sub', label: `${say('Jumlah', 'Sum of')} ${list}`, cells: { cost } }
	];
}

function refusedPaper(
	writer: SheetWriter,
	refused: readonly Agreed[],
	reasons: ReadonlyMap<string, string>,
	subtitle: string
): FormPaper {
	const { say } = writer;
	const columns = [
		column('no', 'No', 6, 'number'),
		column('what', say('Usulan', 'Proposal'), 50),
		column('reason', say('Alasan', 'Reason'), 44)
	];
	const rows = refused.map((line, at): FormRow => ({
		kind: 'line',
		cells: { no: at + 1, what: textIn(line, 'name'), reason: reasons.get(line.id) }
	}));
	return paperOf(writer, {
		id: 'berita-acara',
		title: say('LAMPIRAN III: DAFTAR YANG TIDAK DISEPAKATI', 'ATTACHMENT III: WHAT WAS NOT AGREED'),
		subtitle,
		blocks: [tableOf(columns, rows, '')],
		signers: []
	});
}

function textIn(line: Agreed, name: string): string | undefined {
	const value = line[name];
	return typeof value === 'string' ? value : undefined;
}

function numberIn(line: Agreed, name: string): number | undefined {
	const value = line[name];
	return typeof value === 'number' ? value : undefined;
}
