import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

import { STEPS } from './src/lib/domain/method.ts';

const ROOT = import.meta.dirname;
const VIEWS = 'src/lib/views/';

/** A phone's list of what it fetches later. Wall and desk come by it too, for photos and what can be done with a card: they go on from there. */
const LATER = `${VIEWS}frame/phoneLater.ts`;
const PHOTOS = `${VIEWS}media/parts.ts`;

/** Beside every page, and on a phone only. */
const EAR = `${VIEWS}listen/Ear.svelte`;

/**
 * The parts the words come in, and the files each begins at: what can be reached from there, and is no other part's
 * beginning, is said by that part. `wall` and `desk` are their frames.
 */
const BEGINNINGS: Record<string, string[]> = {
	later: [...['join', 'move', '[plan]/phone/[step]', 'slip'].flatMap(page), LATER, EAR],
	home: page('.'),
	report: page('[plan]/report'),
	slips: page('[plan]/slips'),
	poster: page('[plan]/poster/[board]'),
	minutes: page('[plan]/minutes/[round]'),
	...surface('wall'),
	...surface('desk')
};

/** A page, what lies around it, and what is there when it is not. */
function page(folder: string): string[] {
	const around = ['+layout.svelte', '+error.svelte'].flatMap((file) =>
		folder.split('/').map((_, at, names) => [...names.slice(0, at), file].join('/'))
	);
	const files = [`${folder}/+page.svelte`, ...around].map((file) => join('src/routes', file));
	return files.filter((file) => existsSync(join(ROOT, file)));
}

function surface(name: 'wall' | 'desk'): Record<string, string[]> {
	const big = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;
	const screens = STEPS.map((step) => [
		`${name}.${step}`,
		[`${VIEWS}${step}/${big(name)}${big(step)}.svelte`]
	]);
	return { [name]: page(`[plan]/${name}/[step]`), ...Object.fromEntries(screens) };
}

/** The names of a page's parts: `wall` has one for its frame, and one for each step's screen. */
export function partsUnder(name: string): string[] {
	return Object.keys(BEGINNINGS).filter((part) => part === name || part.startsWith(`${name}.`));
}

/** Which of all keys the screens of a part say. A step's part leaves out what its frame has. */
export function saidBy(part: string, keys: readonly string[]): Set<string> {
	const [frame] = part.split('.');
	const before = frame === undefined || frame === part ? undefined : namesOf(frame);
	const names = namesOf(part);
	return new Set(keys.filter((key) => names(key) && !before?.(key)));
}

/** Says whether a key is named, whole or by its beginning and end. */
type Names = (key: string) => boolean;

interface Code {
	imports: string[];
	written: string[];
	shapes: RegExp[];
}

const files = new Map<string, Code>();
const parts = new Map<string, Names>();

/** Forgets the files that were read, so that the next build reads them as they are then. */
export function readAnew(): void {
	files.clear();
	parts.clear();
}

function namesOf(part: string): Names {
	const known = parts.get(part);
	if (known) return known;
	const code = reachedFrom(part).map(read);
	const written = new Set(code.flatMap((file) => file.written));
	const shapes = code.flatMap((file) => file.shapes);
	const names = (key: string) => written.has(key) || shapes.some((shape) => shape.test(key));
	parts.set(part, names);
	return names;
}

function reachedFrom(part: string): string[] {
	const beginnings = new Set(Object.values(BEGINNINGS).flat());
	const found = new Set<string>();
	const open = [...(BEGINNINGS[part] ?? [])];
	for (let file = open.pop(); file !== undefined; file = open.pop()) {
		if (found.has(file)) continue;
		found.add(file);
		const next = read(file).imports.map((each) =>
			each === LATER && part !== 'later' ? PHOTOS : each
		);
		open.push(...next.filter((each) => !beginnings.has(each)));
	}
	return [...found];
}

/** Keys are written out, or put together in a template: the compiler lets no other pass (`MessageKey`). */
function read(file: string): Code {
	const known = files.get(file);
	if (known) return known;
	const code = readFileSync(join(ROOT, file), 'utf8');
	const isSpeaking = /from '[^']*(?:i18n\/|\.\/words\.|\.\/languages\.)/.test(code);
	const now = {
		imports: importsIn(file, code),
		written: [...code.matchAll(/['"]([\w.+-]+)['"]/g)].map(([, text = '']) => text),
		shapes: isSpeaking ? [...code.matchAll(/`([\w.-]*\$\{[^`]*)`/g)].flatMap(shapeOf) : []
	};
	files.set(file, now);
	return now;
}

const IMPORT =
	/\b(?:import|export)\s+(?!type\b)[^'"`;()]*?from\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g;

function importsIn(file: string, code: string): string[] {
	return [...code.matchAll(IMPORT)]
		.map(([, whole, bare]) => resolved(file, whole ?? bare ?? ''))
		.filter((path) => /\.(ts|svelte|tsx)$/.test(path) && existsSync(join(ROOT, path)));
}

function resolved(file: string, source: string): string {
	if (source.startsWith('#lib/')) return source.replace('#lib', 'src/lib');
	return source.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), source)) : '';
}

/** `step.${step}.wall` is every key that begins and ends like this. */
function shapeOf([, template = '']: RegExpMatchArray): RegExp[] {
	const fixed = template.split(/\$\{[^}]*\}/);
	if (!/^[\w.-]*$/.test(fixed.join('')) || !/^[a-z-]+\.|^\.[a-z]/.test(fixed.join(''))) return [];
	return [new RegExp(`^${fixed.map((text) => text.replaceAll('.', '\\.')).join('.+')}$`)];
}
