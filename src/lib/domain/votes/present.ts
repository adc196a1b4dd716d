import { wholeIn } from '../shared/whole.ts';

/** How many people were there when something was agreed; no hall in a village holds more than 100,000. */
export function presentIn(value: unknown): number | undefined {
	return wholeIn(value, 1, 1e5);
}
