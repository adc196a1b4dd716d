import type { Pair } from './pair.ts';

/** A rectangle with its corners rounded. */
export function rectanglePath([w, h]: Pair, round: number): string {
	const [width, height] = [Math.abs(w), Math.abs(h)];
	const r = Math.min(round, width / 2, height / 2);
	if (r === 0) return `M0 0H${width}V${height}H0Z`;
	const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`;
	return `M${r} 0H${width - r}${corner(r, r)}V${height - r}${corner(-r, r)}H${r}${corner(-r, -r)}V${r}${corner(r, -r)}Z`;
}

/** An oval in a rectangle. */
export function ovalPath([w, h]: Pair): string {
	const [rx, ry] = [Math.abs(w) / 2, Math.abs(h) / 2];
	return `M0 ${ry}a${rx} ${ry} 0 1 0 ${rx * 2} 0a${rx} ${ry} 0 1 0 ${-rx * 2} 0Z`;
}

/** A straight line, ending `short` of its end. */
export function linePath([x, y]: Pair, short = 0): string {
	const length = Math.hypot(x, y);
	const share = length === 0 ? 1 : Math.max(0, 1 - short / length);
	return `M0 0L${tenth(x * share)} ${tenth(y * share)}`;
}

/** The head of an arrow that ends there, for a line of this width. */
export function arrowHead([x, y]: Pair, width: number): string {
	const angle = Math.atan2(y, x);
	const long = 8 + width * 3;
	const wing = (turn: number) =>
		`${tenth(x - long * Math.cos(angle + turn))} ${tenth(y - long * Math.sin(angle + turn))}`;
	return `M${x} ${y}L${wing(0.45)}L${wing(-0.45)}Z`;
}

/** A tenth of a unit is finer than any screen. */
export function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
