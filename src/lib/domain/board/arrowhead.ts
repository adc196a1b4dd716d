import type { Spot } from '../shared/places.ts';

/** The head of an arrow with its point here, as long as it is wide, looking so many degrees away from the right. */
export function arrowhead({ x, y }: Spot, heading: number, size: number): string {
	const turn = (heading * Math.PI) / 180;
	const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
	const [back, side] = [{ x: x - dx * size, y: y - dy * size }, size / 2];
	const left = { x: back.x - dy * side, y: back.y + dx * side };
	const right = { x: back.x + dy * side, y: back.y - dx * side };
	return `M${at({ x, y })}L${at(left)} ${at(right)}z`;
}

const at = ({ x, y }: Spot) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
