import type { MessageKey } from '#lib/i18n/languages.ts';
import type { IconName } from '#lib/ui/icons/iconName.ts';

import type { Stand } from '#lib/domain/votes/sealed/standing.ts';

/** How a standing looks and what it says. */
export interface StandLook {
	tone: 'yes' | 'no' | 'wait';
	icon: IconName;
	title: MessageKey;
}

const LOOKS: Record<Stand['is'], StandLook> = {
	none: { tone: 'wait', icon: 'minus', title: 'booth.stand.none' },
	sent: { tone: 'yes', icon: 'votes', title: 'booth.stand.sent' },
	'used-twice': { tone: 'no', icon: 'unsafe', title: 'booth.stand.used-twice' },
	listed: { tone: 'yes', icon: 'check', title: 'booth.stand.listed' },
	'not-listed': { tone: 'no', icon: 'too', title: 'booth.stand.not-listed' },
	disputed: { tone: 'no', icon: 'unsafe', title: 'booth.stand.disputed' },
	voided: { tone: 'no', icon: 'close', title: 'booth.stand.voided' },
	counted: { tone: 'yes', icon: 'check', title: 'booth.stand.counted' },
	blank: { tone: 'yes', icon: 'minus', title: 'booth.stand.blank' },
	late: { tone: 'no', icon: 'clock', title: 'booth.stand.late' },
	'earlier-counted': { tone: 'wait', icon: 'undo', title: 'booth.stand.earlier-counted' },
	'used-elsewhere': { tone: 'no', icon: 'unsafe', title: 'booth.stand.used-elsewhere' },
	invalid: { tone: 'no', icon: 'close', title: 'booth.stand.invalid' }
};

/** The look of a standing. What was sent is in the box only once the laptop has it; then it is the list that lacks it. */
export function lookOf({ is }: Stand, arrived: boolean, keeps: boolean): StandLook {
	if (is === 'not-listed' && arrived) {
		return { tone: 'wait', icon: 'too', title: 'booth.stand.off-list' };
	}
	if (is !== 'sent' || arrived) return LOOKS[is];
	return keeps
		? { tone: 'wait', icon: 'phone', title: 'booth.stand.on-phone' }
		: { tone: 'no', icon: 'unsafe', title: 'votes.kept.only-open' };
}
