import { placeBetween } from './order.ts';
import type { Placed } from './placed.ts';

/**
 * The places to write so that one of these stands before another, or last. Beside its own only those of records
 * that share a place, as two devices may have made them: between such twins there is no room.
 */
export function placesToMove(
	inOrder: readonly Placed[],
	id: string,
	before?: string
): Map<string, string> {
	const others = inOrder.filter((each) => each.id !== id);
	const at = others.findIndex((each) => each.id === before);
	const wanted: { id: string; order?: string }[] = [...others];
	wanted.splice(at < 0 ? others.length : at, 0, { id });
	const places = new Map<string, string>();
	let last: string | undefined;
	const isBehind = ({ order }: { order?: string }) =>
		order !== undefined && (last === undefined || last < order);
	wanted.forEach((each, index) => {
		if (isBehind(each)) {
			last = each.order;
			return;
		}
		last = placeBetween(last, wanted.slice(index + 1).find(isBehind)?.order);
		places.set(each.id, last);
	});
	return places;
}
