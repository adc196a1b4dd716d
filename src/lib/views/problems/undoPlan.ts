/** Undoes in the plan. The head of the desk keeps the one undo of this device, and listens for its key outside of texts. */
export function undoPlan(shiftKey: boolean): void {
	window.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, shiftKey }));
}
