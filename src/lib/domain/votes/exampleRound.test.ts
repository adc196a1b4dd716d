import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { planIn } from '../plan.ts';
import { ballotsOf, castDots } from './ballots.ts';
import { boxIn } from './box.ts';
import { closeRound, openRound, roundsOf } from './rounds.ts';

/** The village vote written down in example A, counted there by hand: dots and people of every activity. */
interface WrittenRound {
	id: string;
	question: string;
	ballots: [number, string, Record<string, number>][];
	result: { option: string; dots: number; supporters: number }[];
}

const file = new URL('../seed/examples/a-tirtamulya.json', import.meta.url);
const { voteRounds } = JSON.parse(readFileSync(file, 'utf8')) as { voteRounds: WrittenRound[] };
const written = voteRounds.find(({ id }) => id === 'v2')!;

test('[VOTE-18] the 46 ballots of Tirtamulya come out as the village counted them', () => {
	const plan = planIn(new Y.Doc());
	const box = boxIn(new Y.Doc());
	const at = '2026-07-09T21:00:00+07:00';
	const options = written.result.map(({ option: id }) => ({ id, ref: id, label: id }));
	openRound(plan, { question: written.question, options }, { id: 'v2', by: 'desk', at });
	const round = roundsOf(plan)[0]!;
	for (const [person, , dots] of written.ballots) {
		castDots(box, round, dots, { id: `b${person}`, by: `p${person}`, at });
	}
	const closed = closeRound(plan, 'v2', ballotsOf(box), { by: 'desk', at });

	const { rows, ballots, invalid } = roundsOf(plan)[0]!.result!;
	expect(closed.ok).toBe(true);
	expect({ ballots, invalid }).toEqual({ ballots: 46, invalid: 0 });
	for (const { option, dots, supporters } of written.result) {
		// Counted again without our code: every ballot that names the option, added up.
		const naming = written.ballots.map(([, , given]) => given[option] ?? 0).filter((n) => n > 0);
		expect({ dots, supporters }).toEqual({
			dots: naming.reduce((a, b) => a + b),
			supporters: naming.length
		});
		expect(rows).toContainEqual(expect.objectContaining({ option, dots, supporters }));
	}
	// The fifth place is shared, as in the village's own list; the seventh is settled by the announced rule.
	expect(rows.map(({ option, rank }) => `${rank} ${option}`).slice(0, 8)).toEqual([
		'1 a1',
		'2 a8',
		'3 a2',
		'4 a7',
		'5 a10',
		'5 a4',
		'7 a6',
		'8 a12'
	]);
});
