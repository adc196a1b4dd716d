import type { PlanNames } from '#lib/domain/meeting/naming.ts';
import { LONGEST_NAME, sentence } from '#lib/domain/shared/words.ts';
import { why } from '#lib/i18n/refusals.ts';

/** Why a plan cannot be called so, in words, beside the name it is about. */
export function faultsIn({
	title,
	village
}: PlanNames): Record<keyof PlanNames, string | undefined> {
	return { title: faultIn(title), village: faultIn(village) };
}

/** What was changed from one to the other, over the names as they are now: another desk may have mended the rest (MEETING-16). */
export function namesOver(
	now: PlanNames,
	{ from, to }: { from: PlanNames; to: PlanNames }
): PlanNames {
	return {
		title: from.title === to.title ? now.title : to.title,
		village: from.village === to.village ? now.village : to.village
	};
}

function faultIn(name: string): string | undefined {
	const read = sentence(name, LONGEST_NAME);
	return read.ok ? undefined : why(read.refusal);
}
