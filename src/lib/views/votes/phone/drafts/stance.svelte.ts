import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import type { Says } from '#lib/domain/votes/sealed/record.ts';

import { Draft, type Drawer } from './draft.svelte.ts';

type Stance = Extract<Says, { stance: unknown }>;

/** Where somebody stands on a proposal: agrees, stands aside, or objects and says why. */
export class StanceDraft extends Draft<Stance> {
	readonly screens = 1;
	/** Nothing was tapped yet: unlike on other ballots there is no empty answer. */
	isBegun = $state(false);
	why = $state('');

	constructor(config: RoundConfig, drawer?: Drawer) {
		super(config, { stance: 'aside' }, drawer);
		this.isBegun = (drawer?.read() ?? '') !== '';
		this.why = this.says.why ?? '';
	}

	/** Takes a stance; the words go with an objection only. */
	take(stance: Stance['stance'], why = this.why): boolean {
		this.why = why;
		const words = why.trim();
		const isIn = this.put(stance === 'object' && words ? { stance, why: words } : { stance });
		this.isBegun ||= isIn;
		return isIn;
	}
}
