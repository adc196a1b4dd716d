import { NEW_ROW, placeOf } from './newRow.ts';
import type { OutlineEditor } from './outlineEditor.svelte.ts';

/** The link of the row one is in, cause first: as it stands, or as it is being typed. */
export function readingOf(editor: OutlineEditor): { first: string; second: string } | undefined {
	const id = editor.current ?? '';
	const place = placeIn(editor, id);
	if (!place?.side || place.on === undefined) return undefined;
	const said = editor.drafts.textOf(id, textOf(editor, id)).trim() || UNSAID;
	const on = textOf(editor, place.on) || UNSAID;
	return place.side === 'causes' ? { first: said, second: on } : { first: on, second: said };
}

const UNSAID = '…';

function placeIn({ tree, newRow, cards }: OutlineEditor, id: string) {
	return id === NEW_ROW ? tree && newRow && placeOf(tree, newRow) : cards.get(id);
}

function textOf({ tree, cards }: OutlineEditor, id: string): string {
	const card = tree?.core.id === id ? tree.core : cards.get(id)?.card;
	return card?.text ?? '';
}
