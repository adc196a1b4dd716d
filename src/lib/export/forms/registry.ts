import type { FormKind } from './formKind.ts';
import { MEETING_FORMS } from './meeting/meetingForms.ts';
import { PLAN_FORMS } from './plan/planForms.ts';

/** Every form there is, in the order of the method. */
export const FORMS: readonly FormKind[] = [...MEETING_FORMS, ...PLAN_FORMS];

/** A form by its id. */
export function formCalled(id: string): FormKind | undefined {
	return FORMS.find((form) => form.id === id);
}
