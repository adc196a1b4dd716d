import * as Y from 'yjs';

import { isHidden } from '../ideas/hidden.ts';
import type { Idea } from '../ideas/ideas.ts';
import type { Plan } from '../plan.ts';
import { rawOf } from '../shared/fields.ts';

/** How many letters of a card or a value are told where many stand in a list. */
const SHORT = 80;

/** Where a record has its words; the first of them that says anything. */
const WORDS = [
	'text',
	'name',
	'title',
	'question',
	'label',
	'item',
	'what',
	'topic',
	'whatChanged',
	'whatHappened',
	'criterion',
	'documentNo',
	'office',
	'called',
	'note',
	'reason',
	'source'
];

/** What a record is about, where it has no words of its own: a report of an activity, a reading of a sign. */
const ABOUT = { activity: 'activities', indicator: 'indicators', cluster: 'clusters' } as const;

/** People, how many came, how they felt: these are counted and not told. */
const COUNTED = new Set([
	'members',
	'attendance',
	'turns',
	'moods',
	'splits',
	'quorumSteps',
	'satisfaction',
	'drawn'
]);

/** The first words of a record; nothing for what has none, and for what is only counted. */
export function shortWordsOf(plan: Plan, root: string, id: string): string | undefined {
	if (COUNTED.has(root)) return undefined;
	const raw = rawOf(recordAt(plan, root, id));
	const own = WORDS.map((key) => plain(raw[key])).find((said) => typeof said === 'string' && said);
	if (own !== undefined) return shortOf(own) as string;
	for (const [key, to] of Object.entries(ABOUT)) {
		const about = raw[key];
		if (typeof about === 'string') return shortWordsOf(plan, to, about);
	}
	return undefined;
}

/** True for what keeps its words to itself: ideas that name somebody, wait or were taken back; stories nobody agreed to tell. */
export function keepsQuiet(plan: Plan, root: string, id: string): boolean {
	const raw = rawOf(recordAt(plan, root, id));
	if (root === 'stories') return raw['consent'] !== true;
	if (root !== 'ideas') return false;
	const status = (raw['status'] ?? 'active') as Idea['status'];
	return isHidden({ status, ...(raw['held'] === true && { held: true }) });
}

/** A value in a few letters; members of a set or of numbers one after the other. */
export function shortOf(value: unknown): string | number | undefined {
	if (typeof value === 'number') return value;
	if (value === undefined || value === null) return undefined;
	if (typeof value === 'string') return clipped(value);
	if (Array.isArray(value)) return clipped(value.map(textOf).join(', '));
	if (typeof value !== 'object') return textOf(value);
	const members = Object.entries(value).map(([key, held]) =>
		held === true ? key : `${key}: ${textOf(held)}`
	);
	return clipped(members.join(', '));
}

/** What a key holds, without the shared types of Yjs. */
export function plain(value: unknown): unknown {
	if (value instanceof Y.Text) return value.toString();
	return value instanceof Y.AbstractType ? (value.toJSON() as unknown) : value;
}

function recordAt({ doc }: Plan, root: string, id: string): unknown {
	return doc.getMap(root).get(id);
}

function textOf(value: unknown): string {
	return typeof value === 'object' ? asText(value) : String(value);
}

/** Any value as text, to be compared: a file may hold numbers JSON has no word for. */
export function asText(value: unknown): string {
	const said: string | undefined = JSON.stringify(value, (_, part: unknown) =>
		typeof part === 'bigint' ? `${part}n` : part
	);
	return said ?? '';
}

function clipped(text: string): string {
	const letters = [...text.slice(0, SHORT * 2)];
	return letters.length > SHORT ? `${letters.slice(0, SHORT - 1).join('')}…` : text;
}
