import type { ConfigOption } from '#lib/domain/votes/sealed/config.ts';

import type { AnyDraft } from './draftFor.ts';
import { ApprovalDraft } from './drafts/approval.svelte.ts';
import { PairsDraft } from './drafts/pairs.svelte.ts';
import { SheetDraft } from './drafts/sheet.svelte.ts';

/** What the screen of a ballot is about. */
interface Asked {
	option?: ConfigOption | undefined;
	criterion?: string | undefined;
	pair?: [ConfigOption, ConfigOption] | undefined;
}

/** What the screen a ballot is at asks about. `options`: in this voter's order. */
export function askedAt(draft: AnyDraft, options: readonly ConfigOption[]): Asked {
	if (draft instanceof PairsDraft) return { pair: draft.pairs[draft.at] };
	if (!(draft instanceof SheetDraft)) return { option: options[draft.at] };
	const per = Math.max(1, draft.criteria.length);
	const option = options[Math.floor(draft.at / per)];
	return { option, criterion: draft.criteria[draft.at % per] };
}

/** Whether that has its answer already: who goes on then skips nothing. */
export function isAnswered(draft: AnyDraft, options: readonly ConfigOption[]): boolean {
	const { option, criterion, pair } = askedAt(draft, options);
	if (draft instanceof PairsDraft) {
		return pair !== undefined && draft.between(pair[0].id, pair[1].id) !== undefined;
	}
	if (!option) return false;
	if (draft instanceof ApprovalDraft) return draft.has(option.id) || draft.isOut(option.id);
	if (!(draft instanceof SheetDraft)) return draft.isBegun;
	return criterion !== undefined && draft.of(option.id, criterion) !== undefined;
}
