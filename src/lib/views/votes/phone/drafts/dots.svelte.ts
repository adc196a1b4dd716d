import type { OptionId } from '#lib/domain/shared/ids.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';

import { Draft, type Drawer } from './draft.svelte.ts';

type Dots = { dots: Record<OptionId, number> };

/** Beans being laid: option by option, until the hand is empty. */
export class DotsDraft extends Draft<Dots> {
	readonly screens: number;

	constructor(config: RoundConfig, drawer?: Drawer) {
		super(config, { dots: {} }, drawer);
		this.screens = config.options.length;
	}

	/** Beans still in the hand. */
	get left(): number {
		const laid = Object.values(this.says.dots).reduce((sum, given) => sum + given, 0);
		return (this.config.dots ?? 0) - laid;
	}

	get isBegun(): boolean {
		return Object.keys(this.says.dots).length > 0;
	}

	on(option: OptionId): number {
		return this.says.dots[option] ?? 0;
	}

	give(option: OptionId): boolean {
		return this.put({ dots: { ...this.says.dots, [option]: this.on(option) + 1 } });
	}

	take(option: OptionId): void {
		const { [option]: given = 0, ...others } = this.says.dots;
		this.put({ dots: given > 1 ? { ...others, [option]: given - 1 } : others });
	}
}
