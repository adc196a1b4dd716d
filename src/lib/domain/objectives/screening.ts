import type { Assumption } from './kinds.ts';

/** What becomes of an assumption (section 1.8): leave it out, watch it, add an activity, or plan anew. */
export type Screened = 'drop' | 'keep' | 'add-activity' | 'killer';

/** From here on it is almost certain to come true. */
const CERTAIN = 5;
/** From here on it is likely to come true. */
const LIKELY = 3;
/** Up to here hardly anything is lost if it does not. */
const HARMLESS = 1;
/** Up to here it is worth watching, and not worth another plan. */
const BEARABLE = 2;

/**
 * Screens an assumption. `likelihood` says how likely it comes true, 1 to 5; `impact`, how much is lost if it does
 * not, 1 to 5, taken as much while nobody has said. Almost certain (5) or harmless (1): drop. Likely (3, 4) or
 * bearable (2): keep and watch. Unlikely (1, 2): add an activity if the plan can change it, else it is a killer.
 * Nothing while too little has been said to tell.
 */
export function screenedAs({
	likelihood,
	impact = 5,
	changeable
}: Pick<Assumption, 'likelihood' | 'impact' | 'changeable'>): Screened | undefined {
	if (impact <= HARMLESS) return 'drop';
	if (likelihood === undefined) return undefined;
	if (likelihood >= CERTAIN) return 'drop';
	if (likelihood >= LIKELY || impact <= BEARABLE) return 'keep';
	if (changeable === undefined) return undefined;
	return changeable === 'yes' ? 'add-activity' : 'killer';
}
