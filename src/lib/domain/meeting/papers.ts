import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { notes, oneOf, type FieldRefusal } from '../shared/field.ts';
import { rawOf } from '../shared/fields.ts';
import type { PersonId } from '../shared/ids.ts';
import { kind, type ChangesOf, type Values } from '../shared/kinds.ts';
import { done, type Result } from '../shared/result.ts';
import { readFields } from '../shared/rows.ts';
import { checkedIn, differs, write } from '../shared/writing.ts';

/** How this plan's papers are written, where that is not as usual. One value each, in `meta`. */
export const PAPERS = {
	/** What the office prints on. */
	paper: oneOf('F4', 'A4'),
	/** What a form is called here in place of its own title, by form and language: `rkp-10a.id`. */
	formTitles: notes(160)
};

const HEAD = kind('meta', PAPERS);

/** How papers are written: whatever of it was said. */
export type Papers = Values<typeof PAPERS>;

/** Says how this plan's papers are written; each field is given whole, and an empty one is as usual again (FORM-17, FORM-18). */
export function setPapers(
	plan: Plan,
	changes: ChangesOf<typeof HEAD>,
	person: PersonId
): Result<'papers', FieldRefusal | PlanRefusal> {
	const checked = checkedIn(plan, HEAD, changes);
	if (!checked.ok) return checked;
	if (!differs(plan.meta, PAPERS, checked.value)) return done('papers');
	return change(plan, person, () => (write(plan.meta, PAPERS, checked.value), 'papers'));
}

/** How this plan's papers are written. */
export function papersOf(plan: Plan): Papers {
	return readFields(PAPERS, rawOf(plan.meta)) as Papers;
}
