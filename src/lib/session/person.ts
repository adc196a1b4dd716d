import { newId } from './newId.ts';
import { recall, remember } from './settings.ts';

/** Who uses this browser: a random id, the same in every tab and after every reload. */
export function personHere(): string {
	const known = recall('person');
	if (known !== undefined) return known;
	const id = newId();
	remember('person', id);
	return id;
}
