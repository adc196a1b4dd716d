import { newId } from './newId.ts';
import { recall, remember } from './settings.ts';

/** Who uses this browser: a random id, the same in every tab and after every reload. */
export function personHere(): string {
	return lasting('person');
}

/** What proves to the relay that this is the same device again. It goes into no plan: whoever knows it writes as this device. */
export function keyHere(): string {
	return lasting('key');
}

function lasting(name: string): string {
	const known = recall(name);
	if (known !== undefined) return known;
	const id = newId();
	remember(name, id);
	return id;
}
