import { textIn } from '../shared/fields.ts';
import { ballotsOf, castDots } from '../votes/ballots.ts';
import type { Round } from '../votes/round.ts';
import { closeRound, openRound, roundsOf, type RoundDraft } from '../votes/rounds.ts';
import { listIn, rowIn, type Row } from './rows.ts';
import { arriveAs } from './seedMembers.ts';
import { dotsIn, optionId, optionsOf } from './seedOptions.ts';
import { noted, rowsOf, stampOf, type Sowing } from './sowing.ts';

const USED = ['id', 'method', 'question', 'settings', 'ballots', 'result'];
const SETTINGS = ['dotsPerPerson', 'maxPerOption'];

/** Opens each round with dots, casts its ballots and closes it. Other methods have no place in the plan yet. */
export function sowRounds(sowing: Sowing) {
	rowsOf(sowing, 'voteRounds').forEach((value, at) => {
		const row = rowIn(value);
		const where = `voteRounds[${at}]`;
		if (row?.['method'] === 'dot') sowRound(sowing, row, where);
		else if (row) sowing.ledger.miss(where, 'no-place-yet', row['method']);
		else sowing.ledger.miss(where, 'not-readable');
	});
}

function sowRound(sowing: Sowing, row: Row, where: string) {
	const { plan, box, ids, ledger, clock, lead } = sowing;
	const id = ids.of(row['id']);
	if (!id || plan.rounds.has(id)) {
		ledger.miss(where, id ? 'said-twice' : 'not-readable');
		return;
	}
	ledger.rest(where, row, USED);
	if (row['result'] !== undefined) ledger.miss(`${where}.result`, 'computed-here');
	if (
		!noted(sowing, openRound(plan, draftOf(sowing, row, id, where), stampOf(sowing, id)), where)
	) {
		return;
	}
	ledger.place('round');
	const round = roundsOf(plan).find((one) => one.id === id);
	if (round) {
		listIn(row['ballots']).forEach((ballot, n) =>
			castAs(sowing, round, ballot, `${where}.ballots[${n}]`)
		);
	}
	noted(sowing, closeRound(plan, id, ballotsOf(box), { by: lead, at: clock.at() }), where);
}

function draftOf(sowing: Sowing, row: Row, id: string, where: string): RoundDraft {
	const settings = rowIn(row['settings']) ?? {};
	const { dotsPerPerson: dots, maxPerOption: most } = settings;
	sowing.ledger.rest(`${where}.settings`, settings, SETTINGS);
	return {
		question: textIn(row['question']) ?? '',
		options: optionsOf(sowing, row, id),
		...(typeof dots === 'number' && { dots }),
		...(typeof most === 'number' && { most })
	};
}

/** A ballot is `[number on the attendance list, sex, dots]`. Who it was stays behind the number. */
function castAs(sowing: Sowing, round: Round, value: unknown, where: string) {
	const { box, ids, clock, ledger } = sowing;
	const [number, sex, ...more] = listIn(value);
	const said = dotsIn(value);
	if (!said || (typeof number !== 'number' && typeof number !== 'string') || more.length > 1) {
		ledger.miss(where, 'not-readable');
		return;
	}
	if (sex !== undefined && sex !== null) ledger.miss('voteRounds[].ballots[].sex', 'no-place-yet');
	const dots: Record<string, number> = {};
	for (const [key, count] of Object.entries(said))
		dots[optionId(round.id, key)] = typeof count === 'number' ? count : NaN;
	const by = arriveAs(sowing, `attendee ${number}`, clock.at());
	const stamp = { id: ids.hidden(`ballot ${number} of ${round.id}`), by, at: clock.at() };
	noted(sowing, castDots(box, round, dots, stamp), where, 'ballot');
}
