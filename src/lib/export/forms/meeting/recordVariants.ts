import type { Sitting } from '#lib/domain/meeting/kinds.ts';

import type { FormSigner } from '../form.ts';
import { approvalsIn } from './decided.ts';
import { kindOf, villageHead, type SittingFacts } from './sittingFacts.ts';
import type { SheetWriter } from './sheetWriter.ts';

type Kind = Sitting['type'];
type Twins = readonly [indonesian: string, english: string];

/** Who came to which kind of sitting, as its record says it. */
const CAME: Partial<Record<Kind, Twins>> = {
	hamlet: [
		'warga dusun, ketua RT/RW, tokoh masyarakat, dan undangan lainnya',
		'residents of the hamlet, heads of its neighbourhoods, leaders and others'
	],
	women_only: [
		'wakil perempuan dari dusun-dusun, kader, kelompok perempuan, dan undangan lainnya',
		'women of the hamlets, cadres, women’s groups and others'
	],
	youth: [
		'wakil pemuda dari dusun-dusun, karang taruna, dan undangan lainnya',
		'young people of the hamlets, youth groups and others'
	],
	focus_group: ['peserta kelompok dan undangan lainnya', 'the members of the group and others']
};
const CAME_ELSE: Twins = [
	'wakil kelompok masyarakat, dusun, tokoh masyarakat, dan undangan lainnya',
	'representatives of groups and hamlets, leaders and others'
];

/** The sittings of the whole village, whose record the council and the village head sign (section 2.5, form 4). */
const OF_THE_VILLAGE: ReadonlySet<Kind> = new Set(['village', 'planning', 'approval']);

/** "BERITA ACARA MUSYAWARAH DUSUN": which kind of sitting it is of, in a word of the place where it has one of its own. */
export function recordTitle(writer: SheetWriter, sitting: Sitting | undefined): string {
	const title = writer.say('BERITA ACARA', 'OFFICIAL RECORD');
	if (!sitting) return title;
	const { type, called } = sitting;
	const kind = isOfVillageLaw(writer) ? kindOf(writer, type) : (called ?? kindOf(writer, type));
	return `${title}${writer.say(' ', ': ')}${kind.toUpperCase()}`;
}

/** Who came, and how many where they were counted. */
export function whoCame(
	{ say }: SheetWriter,
	sitting: Sitting | undefined,
	{ attendance }: SittingFacts
): string {
	const who = say(...((sitting && CAME[sitting.type]) ?? CAME_ELSE));
	const { present = 0, presentM, presentF } = attendance ?? {};
	const parts =
		presentM === undefined || presentF === undefined
			? ''
			: say(` (L ${presentM}, P ${presentF})`, ` (M ${presentM}, F ${presentF})`);
	const many =
		present > 0 ? say(`, seluruhnya ${present} orang${parts}`, `, ${present} in all${parts}`) : '';
	return say(
		`yang dihadiri oleh ${who}${many}, sebagaimana tercantum dalam daftar hadir terlampir.`,
		`It was attended by ${who}${many}, as in the attached attendance list.`
	);
}

/**
 * Who signs: those the approval names; else for the whole village the council, the village head and a resident, for a
 * smaller sitting who led it and who wrote it down, a resident, and the village head who takes note (PAPER-30).
 */
export function recordSigners(writer: SheetWriter, sitting: Sitting | undefined): FormSigner[][] {
	const named = approvalsIn(writer, sitting?.id)[0]?.signatures ?? [];
	if (named.length > 0) return inPairs(named.map(({ role, name }) => signer(role, name)));
	const { say, meeting } = writer;
	const resident = { role: say('Wakil Masyarakat', 'Representative of the residents') };
	if (!isOfVillageLaw(writer)) return [leaders(writer, sitting), [resident]];
	if (!sitting || OF_THE_VILLAGE.has(sitting.type)) {
		const council = say(
			`Ketua BPD ${meeting.village}`,
			`Chair of the village council of ${meeting.village}`
		);
		return [[{ role: council, stamp: true }, villageHead(writer)], [resident]];
	}
	const head = villageHead(writer, say('Mengetahui,', 'Acknowledged by,'));
	return [leaders(writer, sitting), [resident, head]];
}

/** Village law and its offices are of Indonesia. */
function isOfVillageLaw({ meeting }: SheetWriter): boolean {
	return meeting.currency === 'IDR';
}

function leaders({ say }: SheetWriter, sitting: Sitting | undefined): FormSigner[] {
	const { type, hamlet = '', chair, notetaker } = sitting ?? {};
	const first =
		type === 'hamlet'
			? say(`Kepala Dusun ${hamlet}`, `Head of the hamlet ${hamlet}`).trim()
			: say('Pimpinan Musyawarah', 'Chair');
	return [
		signer(first, type === 'hamlet' ? undefined : chair),
		signer(say('Notulis', 'Notetaker'), notetaker)
	];
}

/** Offices with a stamp of their own. */
const STAMPED = /\bbpd\b|kepala desa|administrator|village (council|head)/i;

function signer(role: string, name: string | undefined): FormSigner {
	return { role, ...(name && { name }), ...(STAMPED.test(role) && { stamp: true }) };
}

function inPairs(signers: readonly FormSigner[]): FormSigner[][] {
	return signers.flatMap((_, at) => (at % 2 === 0 ? [signers.slice(at, at + 2)] : []));
}
