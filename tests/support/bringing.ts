import type { Page } from '@playwright/test';

/** What somebody brings to a board: words by their kind, and files of so many bytes or with such words. */
export interface Brought {
	words?: Record<string, string>;
	file?: { name: string; type: string; bytes?: number; text?: string };
}

const HAPPENS = { bubbles: true, cancelable: true };

/** Pastes where the keyboard is. */
export async function paste(page: Page, brought: Brought): Promise<void> {
	await (
		await dataIn(page, brought)
	).evaluate((clipboardData, happens) => {
		const event = new ClipboardEvent('paste', { ...happens, clipboardData });
		(document.activeElement ?? document.body).dispatchEvent(event);
	}, HAPPENS);
}

/** Lets something go over the middle of the editor. */
export async function drop(page: Page, brought: Brought): Promise<void> {
	await (
		await dataIn(page, brought)
	).evaluate((dataTransfer, happens) => {
		const canvas = document.querySelector('.tl-canvas');
		if (!canvas) throw new Error('no editor');
		const { left, top, width, height } = canvas.getBoundingClientRect();
		const at = { clientX: left + width / 2, clientY: top + height / 2 };
		for (const name of ['dragenter', 'dragover', 'drop'])
			canvas.dispatchEvent(new DragEvent(name, { ...happens, ...at, dataTransfer }));
	}, HAPPENS);
}

function dataIn(page: Page, { words = {}, file }: Brought) {
	return page.evaluateHandle(
		([said, brings]) => {
			const data = new DataTransfer();
			for (const [kind, text] of Object.entries(said)) data.setData(kind, text);
			if (!brings) return data;
			const { name, type, text, bytes = 0 } = brings;
			data.items.add(new File([text ?? new Uint8Array(bytes)], name, { type }));
			return data;
		},
		[words, file] as const
	);
}

/** Watches a page for what hostile things would do. What it gives stays empty. */
export function watched(page: Page): string[] {
	const seen: string[] = [];
	page.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (protocol.startsWith('http') && hostname !== 'localhost') seen.push(request.url());
	});
	page.on('dialog', (dialog) => {
		seen.push(dialog.message());
		void dialog.dismiss();
	});
	return seen;
}

/** What is left on a page of what was hostile. */
export function leftOf(page: Page) {
	return page.evaluate(() => ({
		ran: 'hacked' in window,
		links: document.querySelectorAll('a[href^="javascript" i]').length,
		strange: document.querySelectorAll('foreignObject, .tl-shape script, .tl-shape iframe').length
	}));
}
