import { tellPart, type Act, type Group } from '#lib/domain/meeting/answers.ts';
import { newId } from '#lib/session/newId.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { recall, remember } from '#lib/session/settings.ts';
import { tagsHere } from '#lib/session/tags.ts';

import { groupsIn } from '../forAll/groups.ts';

/** A random id of this person for one thing, known to this phone alone: nobody can tell whose it is. */
export function tokenHere(of: string, person: string): string {
	const name = `token.${of}.${person}`;
	const token = recall(name) ?? newId();
	remember(name, token);
	return token;
}

/** Tells the box which groups the holder of this phone belongs to and what they did, if they said anything of themselves. */
export function tellMyPart({ id, box, person }: Session, did: Act[]): void {
	const { sex, group, hamlet } = tagsHere(id);
	if (!sex && !group && !hamlet) return;
	const groups: Group[] = [...(sex === 'F' ? (['women'] as const) : []), ...groupsIn(group)];
	// What cannot be told now is told with the next thing that happens.
	tellPart(box, tokenHere(id, person), { groups, ...(hamlet && { hamlet }), did }, person);
}
