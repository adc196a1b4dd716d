/** The groups that a village asks for because they are heard least. */
export const GROUPS = ['youth', 'poor', 'disabled'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * What a plan's own files call them: Indonesian, or English where the meeting is held in that. A plan keeps words and
 * not codes, so that a table of it needs no key; the screens say them in the reader's language.
 */
const CALLED: Record<Group, { id: string; en: string }> = {
	youth: { id: 'pemuda', en: 'youth' },
	poor: { id: 'miskin', en: 'poor' },
	disabled: { id: 'difabel', en: 'disabled' }
};

/** A group as the plan calls it. */
export function groupWord(group: Group, language: string): string {
	return CALLED[group][language === 'en' ? 'en' : 'id'];
}

/** The groups in what a plan says of an idea, in whatever language they were said. */
export function groupsIn(said = ''): Group[] {
	const words = said.split(', ');
	return GROUPS.filter((group) =>
		Object.values(CALLED[group]).some((word) => words.includes(word))
	);
}
