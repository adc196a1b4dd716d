import type { SafeKind } from '#lib/domain/ideas/safeVoice/voices.ts';
import type { IconName } from '#lib/ui/icons/iconName.ts';

/** A picture for each thing a voice may be about. */
export const KIND_ICON: Record<SafeKind, IconName> = {
	violence: 'unhappy',
	child: 'flower',
	illness: 'thanks',
	money: 'money',
	rights: 'pairs',
	other: 'speak'
};
