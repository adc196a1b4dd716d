import type { Editor } from 'tldraw';

import type { BoardHand } from './boardHand.ts';
import type { BoardPort } from './port.ts';

/** A board, or a drawing, that is shown. */
export interface Mounted<Hand = BoardHand> {
	hand: Hand;
	/** Stops following the plan, and puts the editor away until the next board is shown. */
	leave(): void;
}

/** What can happen to the editor while a board is shown. */
export interface Trouble {
	/** It fell over. Nothing is lost: all of it is in the plan. */
	broke(openAgain: () => void): void;
}

interface Kept {
	host: HTMLElement;
	editor: Editor;
}

let kept: Promise<Kept> | undefined;
/** What the editor shows at the moment. */
let shown: { stop(): void } | undefined;
let onBroken: Trouble['broke'] = () => undefined;
let onNew: (editor: Editor) => void = () => undefined;

/** Begins to fetch the editor and to put it up out of sight, for a page that will show a board once it has its plan. */
export function boardSoon(): void {
	kept ??= open();
	// Whatever fails is said by the board that is shown later.
	Promise.all([kept, import('./island/attach.ts')]).catch(() => undefined);
}

/** Shows a board in an element. Rejects where the editor cannot be fetched or cannot run. */
export async function mountBoard(
	element: HTMLElement,
	port: BoardPort,
	trouble: Trouble
): Promise<Mounted> {
	const { attach } = await import('./island/attach.ts');
	return mountOn(element, trouble, (editor, host) => attach(editor, port, host));
}

/**
 * Shows the editor in an element, with whatever `attach` puts on it. The editor is fetched the first time and then kept
 * for the life of the page: put up and taken down again it would leak. Rejects where it cannot be fetched or cannot run;
 * the list beside it needs none of it.
 */
export async function mountOn<Hand>(
	element: HTMLElement,
	trouble: Trouble,
	attach: (editor: Editor, host: HTMLElement) => { hand: Hand; stop(): void }
): Promise<Mounted<Hand>> {
	kept ??= open();
	const { host, editor } = await kept.catch((error: unknown) => {
		kept = undefined; // asked for again by the next board
		throw error;
	});
	shown?.stop(); // one editor shows one thing: what asked last is shown
	element.append(host);
	let attached = attach(editor, host);
	const own = { stop: () => attached.stop() };
	shown = own;
	onBroken = (openAgain) => trouble.broke(openAgain);
	onNew = (next) => {
		attached.stop();
		attached = attach(next, host);
	};
	return {
		get hand() {
			return attached.hand;
		},
		leave() {
			if (shown !== own) return; // what came after has put it away already
			shown = undefined;
			attached.stop();
			host.remove();
		}
	};
}

async function open(): Promise<Kept> {
	const { showIsland } = await import('./island/Island.tsx');
	const host = document.createElement('div');
	host.className = 'rembuk-island';
	document.body.append(host); // it measures itself, so it begins in the page
	return new Promise<Kept>((resolve) => {
		let isFirst = true;
		showIsland(
			host,
			(editor) => {
				if (isFirst) resolve({ host, editor });
				else {
					kept = Promise.resolve({ host, editor });
					onNew(editor);
				}
				isFirst = false;
			},
			(openAgain) => onBroken(openAgain)
		);
	});
}
