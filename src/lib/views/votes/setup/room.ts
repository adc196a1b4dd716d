import { peopleIn } from '#lib/domain/meeting/people.ts';
import type { LivePlan } from '#lib/live/plan.svelte.ts';
import type { sealedOf } from '#lib/live/sealed.svelte.ts';
import type { setUpOf } from '#lib/live/setUp.svelte.ts';

import { listsIn } from './lists.ts';
import type { Room } from './roundSetUp.svelte.ts';
import { today } from '../../frame/today.ts';

/** The room as the plan knows it now. `day`: today at this laptop, `2027-06-24`. */
export function roomIn(
	live: LivePlan,
	more: ReturnType<typeof setUpOf>,
	sealed: Pick<ReturnType<typeof sealedOf>, 'witnesses'>,
	day = today()
): Room {
	const came = () => more.came.current.get(day);
	return {
		get lists() {
			return listsIn(live, more);
		},
		get invited() {
			return came()?.invited || peopleIn(live.members.current).length;
		},
		get present() {
			return came()?.present || peopleIn(live.members.current).length;
		},
		get sitting() {
			return came()?.sitting;
		},
		get money() {
			return moneyIn(more);
		},
		get witnesses() {
			return sealed.witnesses.current;
		}
	};
}

function moneyIn({ money }: ReturnType<typeof setUpOf>): Room['money'] {
	const { whole, sources } = money.current;
	const all = whole ? [{ source: '', amount: whole.ceiling - whole.reserved }] : [];
	const each = sources.map(({ source, available = 0 }) => ({ source, amount: available }));
	return [...all, ...each].filter(({ amount }) => amount > 0);
}
