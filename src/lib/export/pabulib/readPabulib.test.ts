import { expect, test } from 'vitest';

import { readPabulib } from './readPabulib.ts';
import { MalformedFile } from '../malformedFile.ts';

const FILE = [
	'META',
	'key;value',
	'budget;100.50',
	'vote_type;cumulative',
	'num_projects;2',
	'num_votes;3',
	'PROJECTS',
	'project_id;cost;name',
	'well;60;"The well; the old one"',
	'road;40,25;Road',
	'VOTES',
	'voter_id;vote;points',
	'1;well,road;3,1',
	'2;road;2',
	'3;;'
];

const changed = (line: number, text: string) =>
	FILE.map((old, i) => (i + 1 === line ? text : old)).join('\n');

test('[VOTE-33] money with cents is counted in cents, and an empty ballot is a voter', () => {
	const { election, names, moneyScale } = readPabulib(FILE.join('\r\n'));
	expect(election.items).toEqual([
		{ id: 'well', cost: 6000 },
		{ id: 'road', cost: 4025 }
	]);
	expect([election.budget, moneyScale, election.voters]).toEqual([10_050, 100, 3]);
	expect(names.get('well')).toBe('The well; the old one');
	expect(election.voices.map(({ gives }) => [...gives])).toEqual([
		[
			[0, 3],
			[1, 1]
		],
		[[1, 2]]
	]);
});

test('[VOTE-33] cents that only the budget has are part of everybody’s share', () => {
	const { election, moneyScale } = readPabulib(changed(10, 'road;40;Road'));
	expect([election.budget, moneyScale]).toEqual([10_050, 100]);
	expect(election.items.map(({ cost }) => cost)).toEqual([6000, 4000]);
});

test('[VOTE-33] places of a list become points, from the number of projects or from what is told', () => {
	const ordinal = changed(4, 'vote_type;ordinal');
	const points = (text: string, rankPoints?: number) =>
		readPabulib(text, rankPoints ? { rankPoints } : {}).election.voices.map(({ gives }) => [
			...gives.values()
		]);
	expect(points(ordinal)).toEqual([[2, 1], [2]]);
	expect(points(ordinal, 3)).toEqual([[3, 2], [3]]);
});

test.each([
	[3, 'budget;a lot', 3],
	[3, 'money;100', 1],
	[4, 'vote_type;shouting', 4],
	[5, 'num_projects;3', 5],
	[6, 'num_votes;4', 6],
	[7, 'PROJECT', 15],
	[8, 'project_id;price;name', 8],
	[9, 'well;-60;x', 9],
	[9, 'well;99999999999999999;x', 9],
	[9, ';60;x', 9],
	[9, 'well;60;"open', 9],
	[10, 'well;40;Again', 10],
	[11, 'META', 11],
	[12, 'voter_id;choice;points', 12],
	[13, '1;well,moon;3,1', 13],
	[13, '1;well,well;3,1', 13],
	[13, '1;__proto__;3', 13],
	[13, '1;well,road;3', 13],
	[14, '2;road;-2', 14],
	[14, '2;road;1.5', 14]
])('[VOTE-33] line %i as "%s" is refused at line %i', (line, text, named) => {
	const read = () => readPabulib(changed(line, text));
	expect(read).toThrow(MalformedFile);
	expect(read).toThrow(`line ${named}:`);
});
