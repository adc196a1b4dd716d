import type { OptionId } from '#lib/domain/shared/ids.ts';
import type { ConfigOption, RoundConfig } from '#lib/domain/votes/sealed/config.ts';

import { Draft, type Drawer } from './draft.svelte.ts';

type Pairs = { pairs: [OptionId, OptionId, OptionId | null][] };

/** Two options at a time: this one, that one, or the same. */
export class PairsDraft extends Draft<Pairs> {
	/** Every pair once, in the order this phone asks them. */
	readonly pairs: [ConfigOption, ConfigOption][];
	readonly screens: number;

	/** `options`: in the order this phone shows them. */
	constructor(config: RoundConfig, options: readonly ConfigOption[], drawer?: Drawer) {
		super(config, { pairs: [] }, drawer);
		this.pairs = options.flatMap((a, at) =>
			options.slice(at + 1).map((b): [ConfigOption, ConfigOption] => [a, b])
		);
		this.screens = this.pairs.length;
	}

	get isBegun(): boolean {
		return this.says.pairs.length > 0;
	}

	/** Which of two was chosen; nothing for "the same", `undefined` when it was not asked yet. */
	between(a: OptionId, b: OptionId): OptionId | null | undefined {
		return this.says.pairs.find(isPair(a, b))?.[2];
	}

	/** Prefers one of two, or neither. */
	prefer(a: OptionId, b: OptionId, winner: OptionId | null): boolean {
		const others = this.says.pairs.filter((pair) => !isPair(a, b)(pair));
		return this.put({ pairs: [...others, [a, b, winner]] });
	}
}

function isPair(a: OptionId, b: OptionId) {
	return ([one, other]: Pairs['pairs'][number]) =>
		(one === a && other === b) || (one === b && other === a);
}
