import { FOLLOW_UPS, STAKEHOLDERS, TRAININGS } from '#lib/domain/actions/peopleKinds.ts';
import { APPROVALS } from '#lib/domain/actions/kinds.ts';
import { SITTINGS } from '#lib/domain/meeting/kinds.ts';
import { STORIES } from '#lib/domain/monitoring/kinds.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

/** What stands in place of a name. */
const TAKEN_OUT = '…';

/** Words that say that a person's name comes next. */
const TITLES =
	'Pak|Bu|Bapak|Ibu|Mbah|Mas|Mbak|Kang|Teh|Haji|Hajah|H\\.|Hj\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Mzee|Mama';

/** Words that follow such a word and are no name: offices and groups of people. */
const NO_NAMES =
	'Kepala|Kades|Lurah|Camat|Bupati|Ketua|Sekretaris|Bendahara|Guru|Bidan|Kader|Kadus|RT|RW|PKK|Hamil|Menyusui|Nifas|Balita|Rumah|Tani|Desa';

const AFTER_TITLE = new RegExp(
	`(?<![\\p{L}\\p{N}])(${TITLES})\\s+(?!(?:${NO_NAMES})(?![\\p{L}]))\\p{Lu}[\\p{L}'’.-]*(?:\\s\\p{Lu}[\\p{L}'’.-]*){0,3}`,
	'gu'
);

/**
 * Takes names of people out of words for the public: those the plan itself names in a person's place, and whatever
 * follows "Pak", "Bu" and their like. It knows no others, so somebody reads the page before it is hung up (YEAR-11).
 */
export function redactor(plan: Plan): (words: string) => string {
	const names = namesIn(plan).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const known =
		names.length > 0
			? new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
			: undefined;
	return (words) => {
		const rest = known ? words.replace(known, TAKEN_OUT) : words;
		return rest.replace(AFTER_TITLE, `$1 ${TAKEN_OUT}`);
	};
}

/** Names the plan keeps in a person's place, the longest first. One word alone may be an office (`TPK`): two words and more are names. */
function namesIn(plan: Plan): string[] {
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
	const names = [...sittings, ...signed, ...others].flatMap((name) => {
		const bare = name?.replace(/\s*\(.*\)\s*/g, '').trim() ?? '';
		return /\S\s+\S/.test(bare) ? [bare] : [];
	});
	return [...new Set(names)].sort((a, b) => b.length - a.length);
}
