import { tick } from 'svelte';

import type { OutlineEditor } from './outlineEditor.svelte.ts';

/**
 * Keeps the keyboard in the row it is in while rows come, go and move, and brings it to the row that asks for
 * it. Call while a component is being made.
 */
export function keepKeyboard(editor: OutlineEditor, board: () => HTMLElement | undefined): void {
	const fieldOf = (id: string | undefined) => {
		const selector = `[data-row="${CSS.escape(id ?? '')}"]`;
		return board()?.querySelector<HTMLTextAreaElement>(selector) ?? undefined;
	};
	const ours = () => {
		const field = document.activeElement;
		const isOurs = field instanceof HTMLTextAreaElement && board()?.contains(field);
		return isOurs ? field : undefined;
	};

	$effect(() => {
		const field = editor.order.length > 0 ? fieldOf(editor.wanted) : undefined;
		if (!field) return; // its row is still on the way
		field.focus();
		editor.wanted = undefined;
	});

	// A row that moves leaves the page for a moment, and its caret is where it was.
	let held: { at: number; from: number; to: number } | undefined;
	$effect.pre(() => {
		const at = editor.order.indexOf(editor.current ?? '');
		const field = ours();
		held = field && { at, from: field.selectionStart, to: field.selectionEnd };
		editor.isMoving = field !== undefined;
		void tick().then(() => (editor.isMoving = false));
	});
	$effect(() => {
		const { order, current } = editor;
		if (!held || ours()) return;
		if (current !== undefined && order.includes(current)) {
			const field = fieldOf(current);
			field?.focus();
			field?.setSelectionRange(held.from, held.to);
		} else if (!editor.rescue()) {
			fieldOf(order[Math.min(Math.max(held.at, 0), order.length - 1)])?.focus();
		}
	});
}
