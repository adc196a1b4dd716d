import type { ConfigOption, RoundConfig } from '#lib/domain/votes/sealed/config.ts';

import { ApprovalDraft } from './drafts/approval.svelte.ts';
import { DotsDraft } from './drafts/dots.svelte.ts';
import type { Drawer } from './drafts/draft.svelte.ts';
import { PairsDraft } from './drafts/pairs.svelte.ts';
import { RankingDraft } from './drafts/ranking.svelte.ts';
import { SheetDraft } from './drafts/sheet.svelte.ts';
import { StanceDraft } from './drafts/stance.svelte.ts';

/** A ballot being filled in, whatever its round asks for. */
export type AnyDraft =
	ApprovalDraft | DotsDraft | PairsDraft | RankingDraft | SheetDraft | StanceDraft;

/** The empty ballot of a round, or what was begun before. `options`: in the order this voter sees them. */
export function draftFor(
	config: RoundConfig,
	options: readonly ConfigOption[],
	drawer?: Drawer
): AnyDraft {
	switch (config.kind) {
		case 'dots':
			return new DotsDraft(config, drawer);
		case 'approval':
			return new ApprovalDraft(config, drawer);
		case 'ranking':
			return new RankingDraft(config, drawer);
		case 'sheet':
			return new SheetDraft(config, drawer);
		case 'pairs':
			return new PairsDraft(config, options, drawer);
		case 'stance':
			return new StanceDraft(config, drawer);
	}
}
