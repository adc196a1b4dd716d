import type { OptionId } from '#lib/domain/shared/ids.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';

import { Draft, type Drawer } from './draft.svelte.ts';

type Approval = { approve: OptionId[] };

/** Yes or no to each option, one after the other. */
export class ApprovalDraft extends Draft<Approval> {
	readonly screens: number;
	/** Options somebody said no to: on the ballot that is the same as saying nothing. */
	#no = $state.raw<OptionId[]>([]);

	constructor(config: RoundConfig, drawer?: Drawer) {
		super(config, { approve: [] }, drawer);
		this.screens = config.options.length;
		if (Array.isArray(this.keptBesides)) this.#no = this.keptBesides as OptionId[];
	}

	protected override get besides() {
		return this.#no;
	}

	get isBegun(): boolean {
		return this.says.approve.length > 0;
	}

	/** What all that is approved would cost together, whole currency units. */
	get cost(): number {
		const costs = this.config.options.filter(({ id }) => this.has(id)).map(({ cost = 0 }) => cost);
		return costs.reduce((sum, cost) => sum + cost, 0);
	}

	has(option: OptionId): boolean {
		return this.says.approve.includes(option);
	}

	/** Whether somebody said no to an option. */
	isOut(option: OptionId): boolean {
		return this.#no.includes(option);
	}

	/** Says yes, or no, to an option. */
	set(option: OptionId, yes: boolean): boolean {
		const others = this.says.approve.filter((id) => id !== option);
		const no = this.#no.filter((id) => id !== option);
		if (!this.put({ approve: yes ? [...others, option].sort() : others })) return false;
		this.#no = yes ? no : [...no, option];
		this.keep();
		return true;
	}
}
