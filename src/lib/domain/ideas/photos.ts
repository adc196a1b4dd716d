import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { hashIn, recordIn } from '../shared/fields.ts';
import type { IdeaId, PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { ideaOf, type IdeaRefusal } from './ideas.ts';

export type PhotoRefusal = IdeaRefusal | 'not-a-hash';

/**
 * Puts a photo beside one's own idea, in place of any before; none takes it off. The words stand already, and wait for no
 * photo (MEDIA-14). `hash` is the SHA-256 of the picture's bytes, which the plan does not hold (MEDIA-13).
 */
export function putPhoto(
	plan: Plan,
	id: IdeaId,
	hash: string | undefined,
	person: PersonId
): Result<IdeaId, PhotoRefusal> {
	const idea = ideaOf(plan, id);
	if (!idea) return refuse('no-such-idea');
	if (idea.createdBy !== person) return refuse('not-yours');
	if (hash !== undefined && hashIn(hash) === undefined) return refuse('not-a-hash');
	if (idea.photo === hash) return done(id);
	return change(plan, person, () => {
		const record = recordIn(plan.ideas, id);
		if (hash === undefined) record?.delete('photo');
		else record?.set('photo', hash);
		return id;
	});
}
