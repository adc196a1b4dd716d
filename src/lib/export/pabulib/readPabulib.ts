import {
	electionOf,
	placesOf,
	type Election,
	type Gives,
	type Item
} from '#lib/domain/votes/counting/election.ts';

import { MalformedFile } from '../malformedFile.ts';

import { sectionsOf, type Row, type Section } from './sections.ts';

/** What a file of an election says. */
export interface PabulibFile {
	election: Election;
	/** As the file names it. */
	kind: Kind;
	names: ReadonlyMap<string, string>;
	/** How many of the file's money units are one whole unit: 100 where some cost has cents. */
	moneyScale: number;
}

const KINDS = ['approval', 'cumulative', 'scoring', 'ordinal', 'choose-1'] as const;
type Kind = (typeof KINDS)[number] | 'knapsack';

/** Something a reader may be told that the file does not say. `rankPoints`: points for the first place of a list. */
export interface Reading {
	rankPoints?: number;
}

/** Reads a `.pb` file of pabulib.org: its own three sections, cells parted by semicolons. Throws `MalformedFile`. */
export function readPabulib(text: string, reading: Reading = {}): PabulibFile {
	const { meta, projects, votes } = sectionsOf(text);
	const said = new Map(
		meta.rows.map(({ cells, line }) => [cells[0] ?? '', { text: cells[1] ?? '', line }])
	);
	const kind = kindIn(said);
	const costs = projects.rows.map(({ cells }) => cells[projects.column('cost')]);
	const scale = [said.get('budget')?.text, ...costs].some(hasCents) ? 100 : 1;
	const items = itemsIn(projects, scale);
	const budget = moneyIn(said.get('budget')?.text, said.get('budget')?.line ?? 1, 'budget', scale);
	const places = reading.rankPoints ?? placesIn(said, items.length);
	const placeOf = placesOf(items);
	const ballots = votes.rows.map((row) => ballotIn(row, votes, placeOf, kind, places));
	agrees(said.get('num_projects'), items.length, 'projects');
	agrees(said.get('num_votes'), ballots.length, 'votes');
	const election = electionOf(items, budget, ballots);
	return { election, kind, names: namesIn(projects), moneyScale: scale };
}

type Said = ReadonlyMap<string, { text: string; line: number }>;

function kindIn(said: Said): Kind {
	const { text = '', line = 1 } = said.get('vote_type') ?? {};
	if (said.get('rule')?.text === 'knapsack' || text === 'knapsack') return 'knapsack';
	const kind = KINDS.find((known) => known === text);
	if (!kind)
		throw new MalformedFile(line, `vote_type "${text}" is none of ${KINDS.join(', ')}, knapsack.`);
	return kind;
}

function placesIn(said: Said, items: number): number {
	const { text = '', line = 1 } = said.get('max_length') ?? {};
	if (text === '') return items;
	if (!/^[1-9]\d{0,4}$/.test(text)) throw new MalformedFile(line, 'max_length is a whole number.');
	return Number(text);
}

function itemsIn(projects: Section, scale: number): Item[] {
	const [id, cost] = [projects.needs('project_id'), projects.needs('cost')];
	const seen = new Set<string>();
	return projects.rows.map(({ cells, line }) => {
		const name = cells[id] ?? '';
		if (name === '') throw new MalformedFile(line, 'a project without an id.');
		if (seen.has(name)) throw new MalformedFile(line, `project ${name} is there twice.`);
		seen.add(name);
		return { id: name, cost: moneyIn(cells[cost], line, 'cost', scale) };
	});
}

function namesIn(projects: Section): Map<string, string> {
	const [id, name] = [projects.needs('project_id'), projects.column('name')];
	return new Map(projects.rows.map(({ cells }) => [cells[id] ?? '', cells[name] ?? '']));
}

function hasCents(text = ''): boolean {
	return /[.,]\d*[1-9]/.test(text);
}

function moneyIn(text: string | undefined, line: number, name: string, scale: number): number {
	const [, whole, cents = ''] = /^(\d{1,15})(?:[.,](\d{1,2})0*)?$/.exec(text ?? '') ?? [];
	if (whole === undefined)
		throw new MalformedFile(line, `${name} "${text ?? ''}" is no amount of money.`);
	const value = Number(whole) * scale + (scale === 100 ? Number(cents.padEnd(2, '0')) : 0);
	if (!Number.isSafeInteger(value))
		throw new MalformedFile(line, `${name} is too large to be counted exactly.`);
	return value;
}

function ballotIn(
	row: Row,
	votes: Section,
	placeOf: (id: string) => number,
	kind: Kind,
	places: number
): Gives {
	const { cells, line } = row;
	const chosen = listIn(cells[votes.needs('vote')]);
	const at = chosen.map((id) => {
		const place = placeOf(id);
		if (place < 0) throw new MalformedFile(line, `no project is called ${id}.`);
		return place;
	});
	if (new Set(at).size < at.length) throw new MalformedFile(line, 'one project is chosen twice.');
	if (kind === 'ordinal')
		return givesOf(at.map((item, rank) => [item, Math.max(0, places - rank)]));
	if (kind !== 'cumulative' && kind !== 'scoring') return givesOf(at.map((item) => [item, 1]));
	const points = listIn(cells[votes.needs('points')]);
	if (points.length !== at.length)
		throw new MalformedFile(line, 'there are not as many points as projects.');
	return givesOf(at.map((item, i) => [item, pointsIn(points[i], line)]));
}

function pointsIn(text = '', line: number): number {
	if (!/^\d{1,9}$/.test(text))
		throw new MalformedFile(line, `points "${text}" are no whole number.`);
	return Number(text);
}

function givesOf(entries: [number, number][]): Gives {
	return new Map(entries.filter(([, points]) => points > 0));
}

function listIn(text = ''): string[] {
	return text === '' ? [] : text.split(',').map((id) => id.trim());
}

function agrees(said: { text: string; line: number } | undefined, count: number, what: string) {
	if (!said || Number(said.text) === count) return;
	throw new MalformedFile(said.line, `the file speaks of ${said.text} ${what} and has ${count}.`);
}
