import { tick } from 'svelte';

/** Brings a card of the list into view and gives it the keyboard, once its reading stands below it. */
export async function goToCard(card: string): Promise<void> {
	await tick();
	const shown = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`);
	shown?.scrollIntoView({ block: 'center' });
	shown?.focus({ preventScroll: true });
}
