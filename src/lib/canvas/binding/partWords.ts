import type { BoardCard } from '#lib/domain/board/scene.ts';
import type { MessageKey } from '#lib/i18n/languages.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** A card's part in words, so that no colour stands alone, and what stands before its text. */
export function partWords({ kind, part, lead }: BoardCard): { label: string; lead: string } {
	const key = WORDS[`${kind} ${part}`] ?? WORDS[kind] ?? WORDS[part];
	return { label: key ? t(key) : '', lead: lead ? t('board.not-yet') : '' };
}

/** By kind and part together, then by kind, then by part. An idea has none: its words are all there is on it. */
const WORDS: Record<string, MessageKey | undefined> = {
	cluster: 'board.part.cluster',
	activity: 'board.part.activity',
	'objective core': 'board.part.objective-core',
	'objective cause': 'board.part.objective-cause',
	'objective effect': 'board.part.objective-effect',
	'problem loose': 'board.part.loose',
	'objective loose': 'board.part.loose',
	core: 'board.part.core',
	cause: 'board.part.cause',
	effect: 'board.part.effect',
	parked: 'board.part.parked',
	beside: 'board.part.beside'
};
