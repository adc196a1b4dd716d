import { present } from '#lib/domain/shared/fields.ts';
import type { OptionId } from '#lib/domain/shared/ids.ts';
import type { ConfigOption, RoundConfig } from '#lib/domain/votes/sealed/config.ts';

import { NEW_SET_UP, type SetUp } from './setUp.ts';
import type { Way } from './ways.ts';

/**
 * A second round of some of the options (VOTE-116): asked the same, by the same way and as openly, with the same witnesses.
 * `keyOf`: which choice an option was, if it still stands in the plan; else it is on the ballot by its words. The lot is
 * drawn anew.
 */
export function againFrom(
	config: RoundConfig,
	options: readonly OptionId[],
	keyOf: (option: ConfigOption) => string | undefined
): SetUp {
	const again = config.options.filter(({ id }) => options.includes(id));
	const typed = again.filter((option) => keyOf(option) === undefined);
	const { question, rule, mode, secrecy, published, quorum, needs, witnesses } = config;
	const { electorate, invited, tieRule } = config;
	const { dots, most, least, places, criteria, scale, bands } = config;
	return {
		...NEW_SET_UP,
		deciding: 'vote',
		...{ question, rule, mode, secrecy, published },
		// A quick round has no quorum and nobody who signs: made binding, it asks for both anew.
		...(secrecy !== 'quick' && { quorum, needs, witnesses }),
		...{ electorate, invited, tieRule, present: config.present, way: wayOf(config) },
		...present({ dots, most, least, places, criteria, scale, bands }),
		picked: again.map((option) => keyOf(option) ?? option.id),
		typed: typed.map(({ id, label }) => ({ key: id, label }))
	};
}

/** By which way a desk would have asked for such a round. */
function wayOf(config: RoundConfig): Way {
	const { kind, dots, most } = config;
	if (kind === 'sheet') return sheetWayOf(config);
	if (kind === 'stance') return 'consensus';
	return kind === 'dots' && dots === most ? 'points' : kind;
}

function sheetWayOf({ criteria = [], bands = [] }: RoundConfig): Way {
	if (bands.length > 0) return 'permendesa';
	return ({ 3: 'usg', 5: 'five' } as const)[criteria.length] ?? 'matrix';
}
