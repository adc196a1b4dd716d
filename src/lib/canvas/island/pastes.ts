import type { Editor } from 'tldraw';

import { CARD } from '#lib/domain/board/cardSize.ts';
import { GAPS } from '#lib/domain/board/limbs.ts';
import type { Spot } from '#lib/domain/shared/places.ts';

import { stateOf } from '../boardState.ts';
import { cardOf, isCard } from '../card/cardShape.ts';
import type { BoardPort } from '../port.ts';
import { freePlaces } from './freePlaces.ts';

/**
 * What is pasted or dropped on the board is words and nothing else: a line is a card. Markup, links and pictures of a
 * page are read as the words they come with, so nothing in them can do anything. Files go to whoever registered for
 * them with the editor.
 */
export function pastes(editor: Editor, host: HTMLElement, port: BoardPort): () => void {
	editor.registerExternalContentHandler('files', () => port.tell({ kind: 'not-text' }));
	editor.registerExternalContentHandler('url', ({ url, point }) => {
		takeWords(editor, port, url, point ?? centre(editor));
	});
	const place = host.parentElement ?? host; // what the keyboard reaches with Tab
	// Where nothing is marked on the page, a browser may send these to the page and not to what has the keyboard.
	const isHere = (event: ClipboardEvent) =>
		!isWriting(event) && place.contains(document.activeElement);
	const copy = (event: ClipboardEvent) => {
		if (!isHere(event) || !event.clipboardData) return;
		const words = wordsInHand(editor);
		if (words === '') return;
		event.clipboardData.setData('text/plain', words);
		event.clipboardData.setData(COPIES, words);
		event.preventDefault();
		if (event.type !== 'cut' || editor.getInstanceState().isReadonly) return;
		stateOf(editor).acts?.bin(editor.getSelectedShapes().flatMap(({ id }) => cardOf(id) ?? []));
	};
	const paste = (event: ClipboardEvent) => {
		const { clipboardData } = event;
		if (!isHere(event) || !clipboardData || editor.getInstanceState().isReadonly) return;
		event.preventDefault();
		const files = [...clipboardData.files];
		if (files.length > 0) {
			void editor.putExternalContent({ type: 'files', files, point: centre(editor) });
		} else {
			const words = clipboardData.getData('text/plain');
			if (clipboardData.types.includes(COPIES)) takeCopies(editor, port, words);
			else takeWords(editor, port, words, centre(editor));
		}
	};
	const stops = [hear('copy', copy), hear('cut', copy), hear('paste', paste)];
	return () => stops.forEach((stop) => stop());
}

function hear(name: 'copy' | 'cut' | 'paste', heard: (event: ClipboardEvent) => void): () => void {
	document.addEventListener(name, heard);
	return () => document.removeEventListener(name, heard);
}

/** More than this is no list of cards: what lies behind it is not even read. */
const LONGEST_PASTE = 1_000_000;

/** What cards are called that were copied from a board: pasted they are cards of their own, and hang on nothing. */
const COPIES = 'application/x-rembuk-cards';

function takeCopies(editor: Editor, port: BoardPort, words: string): void {
	const { board } = port;
	const inHand = editor.getSelectionPageBounds();
	const beside = inHand && { x: inHand.maxX + CARD.width / 2 + GAPS.column, y: inHand.center.y };
	const state = stateOf(editor);
	const places = freePlaces(state.boxes().values(), board, beside ?? centre(editor));
	state.acts?.paste(words, undefined, places);
}

function takeWords(editor: Editor, port: BoardPort, words: string, at: Spot): void {
	const text = words.slice(0, LONGEST_PASTE);
	if (text.trim() === '') return port.tell({ kind: 'not-text' });
	const only = editor.getOnlySelectedShape();
	const near = only ? cardOf(only.id) : undefined;
	const state = stateOf(editor);
	state.acts?.paste(text, near, freePlaces(state.boxes().values(), port.board, at));
}

function wordsInHand(editor: Editor): string {
	const cards = editor.getSelectedShapes().filter(isCard);
	return cards.map(({ props }) => props.text).join('\n');
}

function centre(editor: Editor): Spot {
	return editor.getViewportPageBounds().center;
}

function isWriting({ target }: Event): boolean {
	return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable] *');
}
