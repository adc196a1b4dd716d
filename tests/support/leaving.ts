import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { expect, type Page, type TestInfo } from '@playwright/test';

/** What a page prints: how many pages, and what they say; without poppler only the count. */
export async function printed(page: Page, info: TestInfo, name: string) {
	const path = info.outputPath(name);
	const bytes = await page.pdf({ path, preferCSSPageSize: true });
	const pages = bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	const { stdout, error } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
	return { pages, text: error ? undefined : stdout };
}

/** The size of a PNG, as its head says. */
export function pngSize(bytes: Buffer) {
	expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** The size of a PNG with twice the pixels of this SVG. */
export function twiceAsLarge(svg: Buffer) {
	const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg.toString()) ?? [];
	return [width, height].map((side) => Math.floor(Number(side) * 2));
}

/** The file a button of the desk saves. */
export async function saved(desk: Page, button: string) {
	const download = desk.waitForEvent('download');
	await desk.getByRole('button', { name: button }).click();
	const file = await download;
	return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
