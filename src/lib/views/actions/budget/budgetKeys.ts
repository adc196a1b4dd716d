const STEPS: Record<string, number> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** Enter and the arrows go to the same cell of the next or the last line, as in a spreadsheet. Attach to the table. */
export function budgetKeys(table: HTMLElement): () => void {
	const onkeydown = (event: KeyboardEvent) => {
		const step = event.key === 'Enter' && event.shiftKey ? -1 : STEPS[event.key];
		const cell = event.target as HTMLElement;
		if (step === undefined || event.isComposing || !cell.matches('input[data-cell]')) return;
		const inColumn = [...table.querySelectorAll<HTMLInputElement>('input[data-cell]')].filter(
			(each) => each.dataset['cell'] === cell.dataset['cell']
		);
		const next = inColumn[inColumn.indexOf(cell as HTMLInputElement) + step];
		event.preventDefault();
		if (next) next.focus();
		else cell.blur(); // the end of the table: what was typed is taken all the same
	};
	table.addEventListener('keydown', onkeydown);
	return () => table.removeEventListener('keydown', onkeydown);
}
