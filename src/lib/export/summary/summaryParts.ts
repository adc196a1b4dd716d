import { ACROSS, box, PICTURE, type Part, type Pen } from './drawing.ts';

const { width, margin } = PICTURE;
const GREEN = '#2f6b1f';
const SOFT = '#5a5145';

/** A line of a list: what it is called, how much, and that in words. */
export interface Line {
	name: string;
	amount: number;
	said: string;
}

/** The coloured band at the top: what it is, whose, and its title. */
export function headBand(
	{ words }: Pen,
	head: { kicker: string; name: string; title: string }
): Part {
	const white = { fill: '#ffffff' };
	const kicker = words(head.kicker, { y: 70, size: 30, ...white, isBold: true });
	const name = words(head.name, { y: 136, size: 60, ...white, isBold: true });
	const title = words(head.title, { y: 186, size: 30, ...white, most: 2 });
	const below = title.below - 8;
	return {
		svg: `<rect width="${width}" height="${below}" fill="${GREEN}"/>${kicker.svg}${name.svg}${title.svg}`,
		below
	};
}

/** Three numbers beside each other; the middle one has the room of an amount. */
export function numbersBand(
	{ words }: Pen,
	numbers: readonly (readonly [string, string])[],
	y: number
): Part {
	const shares = [0.22, 0.5, 0.28];
	const height = 122;
	let x = margin + 24;
	const drawn = numbers.map(([number, name], at) => {
		const room = ACROSS * (shares[at] ?? 0.3) - 24;
		const look = { x, width: room, isWhole: true };
		const svg =
			words(number, { ...look, y: y + 58, size: 48, isBold: true, fill: GREEN }).svg +
			words(name, { ...look, y: y + 98, size: 26, fill: SOFT }).svg;
		x += ACROSS * (shares[at] ?? 0.3);
		return svg;
	});
	return { svg: box(margin, y, ACROSS, height, '#eef5ea') + drawn.join(''), below: y + height };
}

/** A bar for each source, with its name and amount in words: never length alone. */
export function sourceBars(pen: Pen, title: string, lines: readonly Line[], y: number): Part {
	if (lines.length === 0) return { svg: '', below: y - 40 };
	const { words } = pen;
	const head = words(title, { y, size: 26, fill: GREEN, isBold: true });
	const most = Math.max(1, ...lines.map(({ amount }) => amount));
	const [before, step] = [440, 38];
	const after = Math.max(250, sideFor(pen, lines, 24));
	const rows = lines.map(({ name, amount, said }, at) => {
		const top = head.below - 10 + at * step;
		const long = Math.max(4, ((ACROSS - before - after) * amount) / most);
		return (
			words(name, { y: top + 21, size: 24, width: before - 16 }).svg +
			box(margin + before, top, long, 26, '#6fa85c') +
			atTheEnd(pen, said, { y: top + 21, size: 24, width: after })
		);
	});
	return { svg: head.svg + rows.join(''), below: head.below - 10 + lines.length * step };
}

/** As many lines as there is room for, and how many more there are. */
export function activityList(
	pen: Pen,
	title: string,
	lines: readonly Line[],
	{ y, end, more }: { y: number; end: number; more: (count: number) => string }
): Part {
	const { words } = pen;
	const head = words(title, { y, size: 26, fill: GREEN, isBold: true });
	const side = sideFor(pen, lines, 28);
	const step = 41;
	const fit = Math.max(0, Math.floor((end - head.below) / step));
	const shown = lines.length > fit ? lines.slice(0, Math.max(0, fit - 1)) : lines;
	const rows = shown.map(({ name, said }, at) => {
		const line = head.below + 10 + at * step;
		return (
			words(`${at + 1}. ${name}`, { y: line, size: 28, width: ACROSS - side }).svg +
			atTheEnd(pen, said, { y: line, size: 28, width: side })
		);
	});
	const rest = lines.length - shown.length;
	const last = head.below + 10 + shown.length * step;
	const tail = rest > 0 ? words(more(rest), { y: last, size: 28, fill: SOFT }).svg : '';
	return { svg: head.svg + rows.join('') + tail, below: last + step };
}

/** Between a name and its amount. */
const GAP = 16;

/** The room amounts take at the right, the gap before them included; at most half of the line. */
function sideFor({ roomFor }: Pen, lines: readonly Line[], size: number): number {
	const widest = Math.max(0, ...lines.map(({ said }) => roomFor(said, size)));
	return Math.min(ACROSS / 2, Math.ceil(widest) + GAP);
}

function atTheEnd(
	{ words }: Pen,
	said: string,
	{ y, size, width: side }: { y: number; size: number; width: number }
): string {
	const set = { x: width - margin, y, size, width: side - GAP };
	return words(said, { ...set, isWhole: true, anchor: 'end' }).svg;
}
