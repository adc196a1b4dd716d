import { ACTIVITIES } from '#lib/domain/actions/details.ts';
import { APPROVALS } from '#lib/domain/actions/kinds.ts';
import { FOLLOW_UPS, STAKEHOLDERS, TRAININGS } from '#lib/domain/actions/peopleKinds.ts';
import { KINDS } from '#lib/domain/kinds.ts';
import { SITTINGS } from '#lib/domain/meeting/kinds.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { profileOf } from '#lib/domain/meeting/profile.ts';
import { PROGRESS, STORIES } from '#lib/domain/monitoring/kinds.ts';
import type { Plan, RecordRoot } from '#lib/domain/plan.ts';
import type { Kind } from '#lib/domain/shared/kinds.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import { PERSONS, placeWords } from '../forms/redaction/personFields.ts';
import { namesIn } from '../forms/redaction/persons.ts';

/** What stands in place of a name. */
const TAKEN_OUT = '…';

/** Words that say that a person's name comes next. */
const TITLES =
	'Pak|Bu|Bapak|Ibu|Mbah|Mas|Mbak|Kang|Teh|Haji|Hajah|H\\.|Hj\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Mzee|Mama';

/** Words that follow such a word and are no name: offices and groups of people. */
const NO_NAMES =
	'Kepala|Kades|Lurah|Camat|Bupati|Ketua|Sekretaris|Bendahara|Guru|Bidan|Kader|Kadus|RT|RW|PKK|Hamil|Menyusui|Nifas|Balita|Rumah|Tani|Desa';

const AFTER_TITLE = new RegExp(
	`(^|[^\\p{L}\\p{N}])(${TITLES})\\s+(?!(?:${NO_NAMES})(?![\\p{L}]))\\p{Lu}[\\p{L}'’.-]*(?:\\s\\p{Lu}[\\p{L}'’.-]*){0,3}`,
	'gu'
);

/**
 * Takes names of people out of words for the public: those the plan itself names in a person's place, and whatever
 * follows "Pak", "Bu" and their like. It knows no others, so somebody reads the page before it is hung up (YEAR-11).
 */
export function redactor(plan: Plan): (words: string) => string {
	const said = saidOf(plan);
	const long = anyOf([...signedOf(plan), ...said.filter((name) => /\s/.test(name))], 'giu');
	const short = anyOf(said.flatMap(asNames), 'gu');
	return (words) =>
		[long, short]
			.reduce((rest, known) => (known ? rest.replace(known, `$1${TAKEN_OUT}`) : rest), words)
			.replace(AFTER_TITLE, `$1$2 ${TAKEN_OUT}`);
}

/** Any of these names as a word of its own, the longest first. */
function anyOf(names: readonly string[], flags: string): RegExp | undefined {
	if (names.length === 0) return undefined;
	const sorted = [...new Set(names)].sort((a, b) => b.length - a.length);
	const any = sorted.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	return new RegExp(`(^|[^\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, flags);
}

/** One name as it may be written: in small letters it is a word like any other. */
function asNames(name: string): string[] {
	const small = name.toLowerCase();
	return [name, name.toUpperCase(), small.charAt(0).toUpperCase() + small.slice(1)];
}

/** Names in every field where a person's name stands, those of one word among them; offices are none. */
function saidOf(plan: Plan): string[] {
	const { village, place } = meetingOf(plan);
	const { hamlets = [], province, regency, district } = profileOf(plan);
	const around = [village, ...Object.values(place), ...hamlets, province, regency, district];
	const places = placeWords(around);
	const kinds: readonly Kind[] = [...KINDS, ACTIVITIES, PROGRESS];
	return kinds.flatMap((kind) => {
		const rows = rowsOf(plan, kind) as unknown as readonly Readonly<Record<string, unknown>>[];
		const said = rows.flatMap((row) => PERSONS[kind.root as RecordRoot]?.map((at) => row[at]));
		return said.flat().flatMap((one) => (typeof one === 'string' ? namesIn(one, places) : []));
	});
}

/** What is said of more than one word where mostly names stand: an office beside a name goes with it. */
function signedOf(plan: Plan): string[] {
	const sittings = rowsOf(plan, SITTINGS).flatMap(
		({ chair, notetaker, facilitator, resourcePersons = [] }) => [
			chair,
			notetaker,
			facilitator,
			...resourcePersons
		]
	);
	const signed = rowsOf(plan, APPROVALS).flatMap(({ signatures = [], objections = [] }) => [
		...signatures.map(({ name }) => name),
		...objections.map(({ by }) => by)
	]);
	const others = [
		...rowsOf(plan, STORIES).map(({ storyteller }) => storyteller),
		...rowsOf(plan, TRAININGS).map(({ trainer }) => trainer),
		...rowsOf(plan, FOLLOW_UPS).map(({ who }) => who),
		...rowsOf(plan, STAKEHOLDERS).map(({ contact }) => contact)
	];
	return [...sittings, ...signed, ...others].flatMap((name) => {
		const bare = name?.replace(/\s*\(.*\)\s*/g, '').trim() ?? '';
		return /\S\s+\S/.test(bare) ? [bare] : [];
	});
}
