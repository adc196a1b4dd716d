import type { FormKind } from '../formKind.ts';

/** The forms of this folder, in the order they are offered. */
export const MEETING_FORMS: readonly FormKind[] = [];
