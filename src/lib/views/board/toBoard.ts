/** The keyboard goes on at the board: what was pressed is no longer there. */
export function toBoard(): void {
	document.querySelector<HTMLElement>('[data-board]')?.focus();
}
