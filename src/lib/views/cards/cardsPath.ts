/** The pages for people without a phone: answer cards are printed and read, idea slips printed and typed. */
export const CARDS_PAGES = ['print', 'read', 'slips', 'type'] as const;
export type CardsPage = (typeof CARDS_PAGES)[number];

/** The address of one of them. They stand behind that of paper for votes: a route of its own would weigh on every phone. */
export function cardsPath(plan: string, page: CardsPage): string {
	return `/${plan}/slips?cards=${page}`;
}

/** The page an address names. */
export function cardsPageIn(search: URLSearchParams): CardsPage | undefined {
	const wished = search.get('cards');
	return CARDS_PAGES.find((page) => page === wished);
}
