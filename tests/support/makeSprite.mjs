// Collects the icons this project uses from lucide-static (ISC licence) into src/lib/ui/icons/icons.svg.
// Run `npm run icons` after adding a name to icons.json.
import { readFileSync, writeFileSync } from 'node:fs';

const names = JSON.parse(
	readFileSync(new URL('../../src/lib/ui/icons/icons.json', import.meta.url), 'utf8')
);
const symbols = Object.entries(names).map(([ours, theirs]) => {
	const path = new URL(`../../node_modules/lucide-static/icons/${theirs}.svg`, import.meta.url);
	const inside = readFileSync(path, 'utf8')
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>[\s\S]*$/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	return `<symbol id="${ours}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inside}</symbol>`;
});
const target = new URL('../../src/lib/ui/icons/icons.svg', import.meta.url);
writeFileSync(target, `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`);
console.log(`${symbols.length} icons`);
