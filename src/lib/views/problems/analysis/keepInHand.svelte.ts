import { untrack } from 'svelte';

import type { Selection } from '../../board/selection.svelte.ts';
import { NEW_ROW } from '../newRow.ts';
import type { OutlineEditor } from '../outlineEditor.svelte.ts';

/**
 * Keeps the row the keyboard is in and the card in hand the same, whichever changed. Call while a component is being
 * made.
 */
export function keepInHand(editor: OutlineEditor, selection: Selection): void {
	$effect(() => {
		const { current } = editor;
		if (current !== undefined && current !== NEW_ROW) untrack(() => selection.take(current));
	});
	$effect(() => {
		const { only } = selection;
		if (only === undefined) return;
		untrack(() => {
			if (editor.order.includes(only)) editor.current = only;
		});
	});
}
