import { textIn } from '../shared/fields.ts';
import { ballotsOf, castDots } from '../votes/ballots.ts';
import type { Round } from '../votes/round.ts';
import { closeRound, openRound, roundsOf, type RoundDraft } from '../votes/rounds.ts';
import { listIn, rowIn, type Row } from './rows.ts';
import { arriveAs } from './seedMembers.ts';
import { eachOf, SeedRow } from './seedRow.ts';
import { settleTies, sowSheet } from './seedSheets.ts';
import { dotsIn, optionId, optionsOf } from './seedOptions.ts';
import { noted, rowsOf, stampOf, type Sowing } from './sowing.ts';

const USED = ['id', 'method', 'question', 'settings', 'ballots', 'result', 'ties'];
const SETTINGS = ['dotsPerPerson', 'maxPerOption'];

/** Opens each round with dots, casts its ballots and closes it; a round of another method is written down with its answer. */
export function sowRounds(sowing: Sowing) {
	rowsOf(sowing, 'voteRounds').forEach((value, at) => {
		const row = rowIn(value);
		const where = `voteRounds[${at}]`;
		if (row?.['method'] === 'dot') sowRound(sowing, row, where);
		else eachOf(sowing, value, where, (sheet) => sowSheet(sowing, sheet));
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
	settleTies(sowing, new SeedRow(sowing, row, where), id);
	checkDots(sowing, row, id, where);
}

/** What was counted, compared with what the seed says was. */
function checkDots({ plan, ledger }: Sowing, row: Row, id: string, where: string) {
	const rows = roundsOf(plan).find((round) => round.id === id)?.result?.rows ?? [];
	listIn(row['result']).forEach((value, at) => {
		const stated = rowIn(value) ?? {};
		const ours = rows.find(({ option }) => option === optionId(id, stated['option']));
		for (const key of ['dots', 'supporters', 'rank'] as const) {
			ledger.compare(`${where}.result[${at}].${key}`, stated[key], ours?.[key]);
		}
		if (stated['dotsM'] !== undefined) {
			ledger.miss('voteRounds[].result[].dotsM, dotsF', 'belongs-to-people-room');
		}
	});
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
	if (sex !== undefined && sex !== null)
		ledger.miss('voteRounds[].ballots[].sex', 'belongs-to-people-room');
	const dots: Record<string, number> = {};
	for (const [key, count] of Object.entries(said))
		dots[optionId(round.id, key)] = typeof count === 'number' ? count : NaN;
	const by = arriveAs(sowing, `attendee ${number}`, clock.at());
	const stamp = { id: ids.hidden(`ballot ${number} of ${round.id}`), by, at: clock.at() };
	noted(sowing, castDots(box, round, dots, stamp), where, 'ballot');
}
