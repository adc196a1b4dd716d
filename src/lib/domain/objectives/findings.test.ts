import { expect, test } from 'vitest';

import { planWith, stamp } from '../../../../tests/support/trees.ts';
import english from '../../i18n/messages/en.json' with { type: 'json' };
import indonesian from '../../i18n/messages/id.json' with { type: 'json' };
import { binProblem } from '../problems/setAside.ts';
import { rewordProblem } from '../problems/problems.ts';
import { assumeInstead, toAssumeOf } from './assumptions.ts';
import { OBJECTIVE_FINDINGS, objectiveFindingsOf } from './findings.ts';
import { lexiconOf, wordsIn } from './lexicon.ts';
import { addMeans, turnOver } from './objectives.ts';
import { proposeObjective } from './proposing.ts';
import { isAction, isOnlyNoRemoved, isSame } from './sentences.ts';
import { STRATEGY_FINDINGS } from './strategyFindings.ts';

const id = lexiconOf('id')!;
const en = lexiconOf('en')!;

const drawn = () => planWith('dry', { causes: { leak: {}, rain: {} } });
const codes = (plan: ReturnType<typeof drawn>, language = 'id') =>
	objectiveFindingsOf(plan, language).map(({ code, id: card }) => `${card}: ${code}`);

test.each([
	['Memperbaiki pipa', id, true],
	['Perbaikan pipa induk', id, true],
	['Pelatihan kader', id, true],
	['Pelatihan kader berjalan setiap bulan', id, false],
	['Pipa tidak bocor', id, false],
	['Menara air berdiri', id, false],
	['Repair the pipe', en, true],
	['To build a culvert', en, true],
	['Training of farmers', en, true],
	['Training is held every month', en, false],
	['Trains run on time', en, false],
	['Fruit is picked with poles', en, false]
])('[OBJECTIVE-16] work to do is told from a state: %s', (text, lexicon, isWork) => {
	expect(isAction(wordsIn(text), lexicon)).toBe(isWork);
});

test.each([
	['Air tidak lancar', 'Air lancar', id, true],
	['Warga belum pernah hadir', 'warga hadir.', id, true],
	['Air tidak lancar', 'Air mengalir setiap hari', id, false],
	['Pipa bocor', 'Pipa tidak bocor', id, false],
	['Fruit cannot be stored', 'Fruit can be stored', en, true],
	['Fruit can’t be stored', 'Fruit can be stored', en, true],
	['Farmers do not meet', 'Farmers meet', en, true],
	['Fruit cannot be stored', 'Fruit can be dried and stored', en, false]
])(
	'[OBJECTIVE-16] a “not” taken out and nothing else is seen: %s',
	(problem, text, lexicon, isBlind) => {
		expect(isOnlyNoRemoved(wordsIn(problem), wordsIn(text), lexicon)).toBe(isBlind);
		expect(isSame(wordsIn(problem), wordsIn(`${problem}!`))).toBe(true);
	}
);

test('[OBJECTIVE-16] each objective is asked about in its own way, and one that is well worded is not', () => {
	const plan = drawn();
	expect(codes(plan)).toEqual([]); // nobody has begun to turn over
	rewordProblem(plan, 'leak', 'Air tidak lancar', 'ana');
	turnOver(plan, 'leak', 'Air lancar', stamp('o1'));
	turnOver(plan, 'dry', 'dry', stamp('o2'));
	expect(codes(plan)).toEqual([
		'dry: objective.same-words',
		'leak: objective.no-removed',
		'rain: objective.not-turned-over'
	]);
	turnOver(plan, 'leak', 'Memperbaiki pipa', stamp('o3'));
	turnOver(plan, 'dry', 'Air cukup sepanjang tahun', stamp('o4'));
	addMeans(plan, 'Ada jadwal', stamp('m1'));
	expect(codes(plan)).toEqual([
		'leak: objective.action',
		'rain: objective.not-turned-over',
		'm1: objective.unlinked'
	]);
	expect(codes(plan, 'jv')).not.toContain('leak: objective.action');
	rewordProblem(plan, 'dry', 'Air kurang', 'ana');
	binProblem(plan, 'leak', 'ana');
	expect(codes(plan)).toEqual([
		'dry: objective.changed-since',
		'rain: objective.not-turned-over',
		'm1: objective.unlinked',
		'leak: objective.orphan'
	]);
});

test('[OBJECTIVE-10] a draft is asked about until a person has looked at it', () => {
	const plan = drawn();
	rewordProblem(plan, 'leak', 'Pipa bocor', 'ana');
	proposeObjective(plan, 'leak', 'id', stamp('o1'));
	expect(codes(plan)).toContain('leak: objective.draft');
	turnOver(plan, 'leak', 'Pipa induk tidak bocor', stamp('o2'));
	expect(codes(plan)).not.toContain('leak: objective.draft');
});

test('[OBJECTIVE-17] what is beyond control is asked about until it is an assumption', () => {
	const plan = drawn();
	plan.problems.get('rain')?.set('actor', 'beyond');
	turnOver(plan, 'dry', 'Air cukup', stamp('o1'));
	expect(codes(plan)).toContain('rain: assumption.not-yet');
	turnOver(plan, 'rain', 'Hujan turun seperti dulu', stamp('o2'));
	expect(codes(plan)).toContain('rain: objective.beyond');
	expect(toAssumeOf(plan).map((card) => card.id)).toEqual(['rain']);
	assumeInstead(plan, 'rain', { text: 'Hujan seperti tahun 2023' }, stamp('a1'));
	expect(codes(plan).filter((code) => code.startsWith('rain'))).toEqual([]);
	expect(toAssumeOf(plan)).toEqual([]);
});

test('[OBJECTIVE-16] every question has words in both languages', () => {
	for (const words of [indonesian, english] as Record<string, string>[])
		for (const code of [...OBJECTIVE_FINDINGS, ...STRATEGY_FINDINGS])
			expect(words[`finding.${code}`], code).toMatch(/\w{3}/);
});
