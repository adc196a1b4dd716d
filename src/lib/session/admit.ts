import { refuse, type Result } from '#lib/domain/shared/result.ts';
import type { Admission } from '#lib/protocol/api.ts';
import type { ShelfEntry } from '#lib/storage/shelf.ts';

import { hostPlan, joinPlan, type CallRefusal } from './relayApi.ts';

/** The three ways to look at a plan. */
export type Surface = 'desk' | 'wall' | 'phone';

/** Who asks, for what, and what this device already knows. */
export interface Asking {
	plan: string;
	surface: Surface;
	person: string;
	entry: ShelfEntry | undefined;
}

/** Gets a ticket for a surface: the laptop leads and shows, a phone takes part with the code it once typed. */
export async function admit(
	asking: Asking
): Promise<Result<Admission, CallRefusal | 'needs-code'>> {
	const { surface, entry, person } = asking;
	if (surface === 'wall') return hostPlan(hosting(asking, 'viewer'));
	if (surface === 'desk' || entry?.role === 'facilitator') return leading(asking);
	if (entry?.code === undefined) return refuse('needs-code');
	return joinPlan({ code: entry.code, holder: person });
}

async function leading(asking: Asking): Promise<Result<Admission, CallRefusal>> {
	try {
		const { lead } = await import('./lead.ts');
		return await lead(hosting(asking, 'facilitator'), asking.entry?.desks);
	} catch {
		return refuse('no-relay'); // what leading takes comes from the relay, too
	}
}

/** The ticket this device has kept for a surface, if it has one. A wall takes none that would let it do more than look on. */
export function keptTicket({ surface, entry }: Asking): string | undefined {
	const role = surface === 'desk' ? 'facilitator' : 'viewer';
	return surface === 'phone' || entry?.role === role ? entry?.ticket : undefined;
}

function hosting({ plan, person, entry }: Asking, role: 'facilitator' | 'viewer') {
	return {
		plan,
		role,
		holder: person,
		title: entry?.title ?? '',
		language: entry?.language ?? 'id',
		...(entry?.code && { code: entry.code })
	};
}
