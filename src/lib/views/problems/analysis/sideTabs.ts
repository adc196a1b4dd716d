/** What stands beside a tree at the desk, one at a time. */
export const SIDE_TABS = ['ideas', 'questions', 'card'] as const;
export type SideTab = (typeof SIDE_TABS)[number];
