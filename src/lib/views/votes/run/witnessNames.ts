import type { Key } from '#lib/domain/votes/sealed/config.ts';
import type { Witness } from '#lib/domain/votes/sealed/witness.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** The name a witness gave; one whose offer has not arrived here goes by the start of their key. */
export function nameOf(witnesses: readonly Witness[], key: Key): string {
	const known = witnesses.find((witness) => witness.key === key)?.name;
	return known ?? `${t('votes.run.witness.unnamed')} ${key.slice(0, 4).toUpperCase()}`;
}
