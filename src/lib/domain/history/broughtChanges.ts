import { ACTIVITIES } from '../actions/details.ts';
import { IDEAS } from '../ideas/kinds.ts';
import { KINDS } from '../kinds.ts';
import type { Plan } from '../plan.ts';
import { rawOf } from '../shared/fields.ts';
import type { Kind } from '../shared/kinds.ts';
import { asText, keepsQuiet, plain, shortOf, shortWordsOf } from './shortWords.ts';
import { isNumber } from './spots.ts';
import type { Touched } from './touched.ts';

/** What is compared: the two copies, what comes out, and what each wrote that the other has not got. */
export interface Compared {
	here: Plan;
	file: Plan;
	both: Plan;
	theirs: ReadonlyMap<string, Touched>;
	ours: ReadonlyMap<string, Touched>;
}

/** One field of a record that another copy says otherwise, each version in a few letters. What is not said, or is a code and no words, is absent. */
export interface BroughtChange {
	root: string;
	/** What the record is called. */
	name?: string;
	field: string;
	here?: string | number;
	file?: string | number;
	/** What it will say. */
	then?: string | number;
	/** Somebody wrote it on both sides since they parted. */
	both: boolean;
}

type Told = ReadonlyMap<string, unknown>;

/** How a record that is here would change, and what of it was written on both sides. Nothing for one that stays as it is. */
export function changesIn(compared: Compared, root: string, id: string): BroughtChange[] {
	const { here, file, both, theirs, ours } = compared;
	const key = `${root} ${id}`;
	const [was, is] = [fieldsOf(here, root, id), fieldsOf(both, root, id)];
	const theirFields = theirs.get(key)?.fields;
	if (!theirFields && textOf(was) === textOf(is)) return [];
	const said = fieldsOf(file, root, id);
	const name = shortWordsOf(here, root, id);
	return [...new Set([...was.keys(), ...is.keys()])].flatMap((field): BroughtChange[] => {
		if (isNoWord(root, field)) return [];
		const isBoth = theirFields?.has(field) === true && ours.get(key)?.fields.has(field) === true;
		const versions = [was, said, is].map((version) => version.get(field));
		const changes = !isSame(versions[0], versions[2]);
		if (!changes && !(isBoth && !isSame(versions[1], versions[0]))) return [];
		const [a, b, c] = versions.map((version) =>
			isCode(root, field) ? undefined : shown(compared, version)
		);
		const told = { ...as('here', a), ...as('file', b), ...as('then', c) };
		return [{ root, ...(name !== undefined && { name }), field, ...told, both: isBoth }];
	});
}

/** A record's fields without the shared types; the members of a set or of numbers stand together. */
function fieldsOf({ doc, meta }: Plan, root: string, id: string): Told {
	const raw = root === 'meta' ? (meta.toJSON() as object) : rawOf(doc.getMap(root).get(id));
	const fields = new Map<string, unknown>();
	for (const [key, value] of Object.entries(raw)) {
		const colon = key.indexOf(':');
		if (colon < 0) fields.set(key, plain(value));
		else {
			const [field, member] = [key.slice(0, colon), key.slice(colon + 1)];
			const members = (fields.get(field) ?? {}) as Record<string, unknown>;
			fields.set(field, { ...members, [member]: plain(value) });
		}
	}
	return fields;
}

/**
 * A value in a few letters. An id is told by the words of what it names, alone or in a set; where it names a person, or
 * what keeps its words to itself, nothing is told but that something changes.
 */
function shown({ both }: Compared, value: unknown): string | number | undefined {
	const parts = partsOf(value);
	if (!parts.some((part) => isNamed(both, part) || ID.test(part))) return shortOf(value);
	if (hasNumbers(value)) return undefined; // their names alone would be the same on both sides
	const words = parts.map((part) => wordsFor(both, part));
	return words.includes(undefined) ? undefined : shortOf(words);
}

/** What may name something in a value: itself, or each member of a list or a set. */
function partsOf(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Array.isArray(value) ? value.map(String) : Object.keys(value);
}

function hasNumbers(value: unknown): boolean {
	const held = typeof value === 'object' && !Array.isArray(value) ? Object.values(value ?? {}) : [];
	return held.some((each) => each !== true);
}

/** What devices make as ids, and nobody writes. */
const ID = /^[A-Za-z0-9_-]{22}$/;

function isNamed(plan: Plan, id: string): boolean {
	return NAMED.some((root) => plan[root].has(id));
}

function wordsFor(plan: Plan, id: string): string | undefined {
	const root = NAMED.find((each) => plan[each].has(id));
	if (!root) return ID.test(id) ? undefined : id;
	return keepsQuiet(plan, root, id) ? undefined : shortWordsOf(plan, root, id);
}

/** Fields that hold one of a few codes: that they change is told, the code is not. The list an activity is on has words. */
const TABLES: readonly Kind[] = [...KINDS, IDEAS, ACTIVITIES];
const CODED = new Map<string, Set<string>>(
	TABLES.map(({ root, fields }) => [
		root,
		new Set(Object.keys(fields).filter((name) => fields[name]?.of && name !== 'list'))
	])
);
const ALWAYS_CODED = new Set([
	'status',
	'hash',
	'snapshot',
	'photo',
	'voice',
	'core',
	'agreed',
	'team'
]);
/** Who spoke, and what people felt, of a few who are counted, too: that it changes is told, and not how. */
const OF_PEOPLE = new Set(['members', 'turns', 'moods', 'splits', 'satisfaction']);
/** What a round asks is told; its rules and what came of it are read at the vote. */
const ROUND_WORDS = 'question';

function isCode(root: string, field: string): boolean {
	if (root === 'rounds') return field !== ROUND_WORDS;
	return OF_PEOPLE.has(root) || ALWAYS_CODED.has(field) || CODED.get(root)?.has(field) === true;
}

/** What ids in a record most often name. */
const NAMED = ['ideas', 'clusters', 'problems', 'objectives', 'activities', 'indicators'] as const;

/** Who made it and where it stands, what a screen shows at the moment, and what no person reads. */
const NO_WORD = new Set(['id', 'createdAt', 'createdBy', 'order']);
const OF_THE_HEAD = new Set([
	'title',
	'village',
	'language',
	'currency',
	'year',
	'fiscalYear',
	'place',
	'closedAt',
	'ceiling',
	'documentNo'
]);

function isNoWord(root: string, field: string): boolean {
	if (root === 'meta') return !OF_THE_HEAD.has(field);
	return NO_WORD.has(field) || isNumber({ root, field });
}

function textOf(fields: Told): string {
	return asText([...fields].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isSame(a: unknown, b: unknown): boolean {
	return a === b || asText(a) === asText(b);
}

function as<K extends string>(key: K, value: string | number | undefined) {
	return value === undefined ? {} : ({ [key]: value } as { [Key in K]?: string | number });
}
