import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { BOARD_MARK } from '#server/http/headers.ts';
import { expect, test } from 'vitest';

const LICENSE = 'node_modules/@tldraw/editor/dist-esm/lib/license';

test('[BOARD-32] the one style that is let through is the mark of the editor that is installed', () => {
	const [, mark = ''] = /className = "([^"]+)"/.exec(read('LicenseManager.mjs')) ?? [];
	const [, style = ''] = /const CSS = `([\s\S]*?)`;/.exec(read('Watermark.mjs')) ?? [];
	expect(mark).toContain('SEE-LICENSE');
	const written = style.replaceAll('${className}', mark);
	expect(written).not.toContain('${');
	const hash = createHash('sha256').update(written).digest('base64');
	expect(BOARD_MARK).toBe(`sha256-${hash}`);
});

function read(file: string): string {
	return readFileSync(`${LICENSE}/${file}`, 'utf8');
}
