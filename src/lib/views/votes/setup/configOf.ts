import { usualIncrement } from '#lib/domain/votes/counting/completion.ts';
import type { OptionId } from '#lib/domain/shared/ids.ts';
import { compare } from '#lib/domain/shared/stamp.ts';
import type { Criterion } from '#lib/domain/votes/counting/sheets.ts';
import type { TieStep } from '#lib/domain/votes/definition.ts';
import type { ConfigOption, Key, RoundConfig } from '#lib/domain/votes/sealed/config.ts';

import { refOf, type Choice } from '../choices.ts';
import type { SetUp } from './setUp.ts';
import { FACTS } from './ways.ts';

/** What a set-up needs to know of the room and the plan to become a round. */
export interface Around {
	/** What is on the ballot, in the order people read it. */
	options: readonly Choice[];
	/** New ids for them, as many, in any order. */
	ids: readonly OptionId[];
	/** What the room says when nobody wrote anything else: in the language of the meeting. */
	usual: { question: string; electorate: string; criteria: readonly string[] };
	invited: number;
	present: number;
	slips: readonly Key[];
	witnesses: readonly Key[];
}

/** The round a set-up asks for: what is said goes in, what the way of choosing has no use for stays out (VOTE-78). */
export function configOf(setUp: SetUp, around: Around): Omit<RoundConfig, 'round' | 'desk'> {
	const { kind, rules, ties } = FACTS[setUp.way];
	const tieRule = ladderOf(kind, setUp.tieRule ?? ties);
	return {
		question: (setUp.question ?? around.usual.question).trim(),
		kind,
		rule: setUp.rule ?? rules[0] ?? 'tally',
		options: frozen(around, setUp, setUp.way === 'budget' || tieRule.includes('cost')),
		...numbersOf(setUp, around.options.length),
		...stepOf(setUp, around),
		...sheetOf(setUp, around.usual.criteria),
		...peopleOf(setUp, around),
		tieRule,
		lot: tieRule.includes('lot') ? setUp.lot.trim() : ''
	};
}

/** Equal dots always stand by how many people gave them (VOTE-6): the ladder that is read aloud begins with it. */
function ladderOf(kind: RoundConfig['kind'], steps: readonly TieStep[]): TieStep[] {
	if (kind !== 'dots') return [...steps];
	return ['supporters', ...steps.filter((step) => step !== 'supporters')];
}

type People = Pick<
	RoundConfig,
	| 'mode'
	| 'secrecy'
	| 'published'
	| 'quorum'
	| 'invited'
	| 'present'
	| 'electorate'
	| 'slips'
	| 'witnesses'
	| 'needs'
>;

/** Who may choose and who watches. A quick round has neither slips nor witnesses. */
function peopleOf(setUp: SetUp, around: Around): People {
	const { mode, secrecy, present = around.present } = setUp;
	const isQuick = secrecy === 'quick';
	return {
		mode,
		secrecy,
		// A quick round has no secret to keep, an open one is open.
		published: secrecy === 'secret' ? setUp.published : 'everybody',
		quorum: quorumOf(setUp),
		// Whoever came was at least let in, if nobody counted invitations.
		invited: setUp.invited ?? Math.max(around.invited, present),
		present,
		electorate: (setUp.electorate ?? around.usual.electorate).trim(),
		slips: isQuick ? [] : [...around.slips].sort(compare),
		witnesses: isQuick ? [] : [...around.witnesses].sort(compare),
		needs: isQuick ? 0 : setUp.needs
	};
}

/** A quick round binds nobody, however many answer. */
function quorumOf({ secrecy, quorum }: SetUp): RoundConfig['quorum'] {
	return secrecy === 'quick' ? { kind: 'none' } : quorum;
}

/** Ids in the order of reading, so that every screen and every paper has one order. Costs are kept where they count. */
function frozen({ options, ids }: Around, { typed }: SetUp, hasCosts: boolean): ConfigOption[] {
	const inOrder = [...ids].sort(compare);
	const isTyped = new Set(typed.map(({ key }) => key));
	return options.map(({ key, label, cost }, at) => ({
		id: inOrder[at] ?? '',
		ref: isTyped.has(key) ? '' : refOf(key),
		label,
		...(cost !== undefined && hasCosts && { cost })
	}));
}

type Numbers = Pick<RoundConfig, 'dots' | 'most' | 'least' | 'places' | 'budget' | 'increment'>;

function numbersOf(setUp: SetUp, count: number): Numbers {
	const { way, places, rule = FACTS[way].rules[0] } = setUp;
	const { kind } = FACTS[way];
	if (kind === 'dots') return dotsOf(setUp);
	if (kind === 'approval') return namedOf(setUp, count);
	return rule === 'rank-points' ? { places: Math.min(places, count) } : {};
}

/** How many may be named: nothing is said of a limit that limits nobody. */
function namedOf({ way, budget, most, least = 0 }: SetUp, count: number): Numbers {
	const named = Math.min(most ?? count, count);
	const wish = Math.min(least, named);
	return {
		...(way === 'budget' && budget !== undefined && { budget }),
		...(named < count && { most: named }),
		...(wish > 0 && { least: wish })
	};
}

/** By how much Add1 raises each share: a hundredth of what everybody here would have, announced and not worked out later. */
function stepOf({ way, rule, budget, present }: SetUp, around: Around): Numbers {
	const name = rule ?? FACTS[way].rules[0] ?? '';
	if (way !== 'budget' || budget === undefined || !name.includes('add1')) return {};
	return { increment: usualIncrement({ budget, voters: present ?? around.present }) };
}

/** Dots for each person and the most for one option: never more than there are. */
export function dotsOf({ way, dots, most }: SetUp): { dots: number; most: number } {
	const all = dots ?? FACTS[way].dots ?? 1;
	return { dots: all, most: Math.min(most ?? FACTS[way].most ?? all, all) };
}

/** The criteria of a sheet: those that were written, else the way's own in the room's words. */
export function criteriaOf({ criteria }: SetUp, usual: readonly string[]): Criterion[] {
	return criteria ?? usual.map((name) => ({ name, weight: 1 }));
}

function sheetOf(setUp: SetUp, usual: readonly string[]) {
	const { kind, scale = [1, 5], bands = [] } = FACTS[setUp.way];
	if (kind !== 'sheet') return {};
	const said = setUp.bands ?? [...bands];
	return {
		criteria: criteriaOf(setUp, usual).map((each) => ({ ...each, name: each.name.trim() })),
		scale: setUp.scale ?? ([scale[0], scale[1]] as [number, number]),
		...(said.length > 0 && { bands: said })
	};
}
