/** Enter and the arrows go to the same cell of the next or the last line, as in a spreadsheet. Attach to the table. */
export function budgetKeys(table: HTMLElement): () => void {
	const onkeydown = (event: KeyboardEvent) => {
		const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
		const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
		const cell = event.target as HTMLElement;
		if (!(down || up) || event.isComposing || !cell.matches('input[data-cell]')) return;
		const inColumn = [...table.querySelectorAll<HTMLInputElement>('input[data-cell]')].filter(
			(each) => each.dataset['cell'] === cell.dataset['cell']
		);
		const next = inColumn[inColumn.indexOf(cell as HTMLInputElement) + (down ? 1 : -1)];
		event.preventDefault();
		if (next) next.focus();
		else cell.blur(); // the end of the table: what was typed is taken all the same
	};
	table.addEventListener('keydown', onkeydown);
	return () => table.removeEventListener('keydown', onkeydown);
}
