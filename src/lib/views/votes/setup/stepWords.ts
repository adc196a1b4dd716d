import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { amount } from '#lib/i18n/format.svelte.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** By how much Add1 raises each share, and until when, for the room to hear before it votes; empty for any other rule (VOTE-78). */
export function stepWords({ increment }: Pick<RoundConfig, 'increment'>, currency: string): string {
	if (increment === undefined) return '';
	return t('setup.read.step', { step: amount(increment, currency) });
}
