import { sha256 } from '@noble/hashes/sha2.js';

import { text } from './html.ts';
import { PAGE_CSS, READER_JS } from './look.ts';

/** What a page that stands alone holds. All of it is HTML that was written by our own writers. */
export interface StandalonePage {
	title: string;
	language: 'id' | 'en';
	body: string;
	/** What programs read later; with it comes the reader. */
	data?: object;
	/** True where it holds photos, as addresses of its own. */
	hasPhotos?: boolean;
	/** More of a look than a page for years has: letters for a notice-board. */
	look?: string;
}

/**
 * A page of one file: it fetches nothing and runs nothing but the reader it was made with, by its own policy (YEAR-1,
 * YEAR-3). Opened from a disk it needs neither us nor a network.
 */
export function standalonePage(page: StandalonePage): string {
	const { title, language, body, data, look = '' } = page;
	const images = page.hasPhotos ? ' img-src data:;' : '';
	const scripts = data === undefined ? `'none'` : hashOf(READER_JS);
	const css = PAGE_CSS + look;
	const policy = `default-src 'none';${images} style-src ${hashOf(css)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
	const reader =
		data === undefined
			? ''
			: `<script type="application/json" id="rembuk-data">${dataText(data)}</script>\n<script>${READER_JS}</script>\n`;
	return [
		`<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
		`<meta http-equiv="Content-Security-Policy" content="${policy}">`,
		`<meta name="viewport" content="width=device-width">`,
		`<meta name="referrer" content="no-referrer">`,
		`<title>${text(title)}</title>\n<style>${css}</style>\n</head>\n<body>`,
		body,
		`${reader}</body>\n</html>\n`
	].join('\n');
}

/** JSON inside a page: no letter of it can end the element it stands in. */
function dataText(data: object): string {
	return JSON.stringify(data).replace(
		/[<>&\u2028\u2029]/g,
		(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}

function hashOf(inline: string): string {
	const bytes = sha256(new TextEncoder().encode(inline));
	return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}
