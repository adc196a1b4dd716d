import { SIDES, type Side } from '../meeting/cards/patterns.ts';
import type { SideCounts } from '../meeting/cards/heldCards.ts';
import { takesHands } from './counting/hands.ts';
import type { ConfigOption, RoundConfig } from './sealed/config.ts';
import type { HandsRecord } from './sealed/record.ts';

/** Why a round cannot be answered with cards: nobody's choice is open in it, or a card cannot say all of one. */
export type NoCards = 'secret' | 'other-rule' | 'several' | 'too-many';

type Asked = Pick<RoundConfig, 'kind' | 'rule' | 'options' | 'dots' | 'most' | 'secrecy' | 'mode'>;

/** Why this round takes no cards, if it does not. A card before a camera is an open vote (CARD-9). */
export function noCardsIn(config: Asked): NoCards | undefined {
	if (config.secrecy === 'secret') return 'secret';
	if (!takesHands(config) || config.mode === 'group') return 'other-rule';
	const { kind, options, dots = 1, most = options.length } = config;
	if ((kind === 'dots' ? dots : most) !== 1) return 'several';
	return options.length > SIDES.length ? 'too-many' : undefined;
}

/** What each side of a card says in a round: the options in their order, and nothing on the sides that are left. */
export function sidesOf({ options }: Pick<RoundConfig, 'options'>): [Side, ConfigOption?][] {
	return SIDES.map((side, at) => [side, options[at]]);
}

/**
 * The count of cards as a show of hands, which is what it is. Cards with a side up that says nothing belong to people
 * who took part and chose none.
 */
export function handsOfCards(
	config: Pick<RoundConfig, 'options'>,
	counts: SideCounts
): Pick<HandsRecord, 'how' | 'totals' | 'people'> {
	const given = sidesOf(config).flatMap(([side, option]) =>
		option && counts[side] > 0 ? [[option.id, counts[side]] as const] : []
	);
	const people = Object.values(counts).reduce((all, count) => all + count, 0);
	return { how: 'hands', totals: Object.fromEntries(given), people };
}
