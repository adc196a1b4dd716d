import type { Editor } from 'tldraw';

/** True while the keys belong to a text. */
export function isWriting(editor: Editor, { target }: Event): boolean {
	if (editor.getEditingShapeId() !== null) return true;
	return (
		target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable] *')
	);
}
