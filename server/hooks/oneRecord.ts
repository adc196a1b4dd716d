import * as Y from 'yjs';

import { runsOf, type Run } from '../ownership/runs.ts';
import { rewrite } from '../ownership/rewrite.ts';

import type { Decoded } from './relayHook.ts';

/** The part of an update that begins one record: all before the second one under a root; nothing if that is all of it. */
export function oneRecordOf({ structs, ds }: Decoded, doc: Y.Doc): Uint8Array | undefined {
	const runs = [...runsOf(structs, doc, () => () => 'mine').values()];
	let begun = 0;
	for (const run of runs) {
		const second = run.news.findIndex((struct) => isRecord(struct) && (begun += 1) > 1);
		const some = second < 0 ? run.news : run.news.slice(0, second);
		run.taken.push(...some);
	}
	const isAll = runs.every(({ news, taken }) => news.length === taken.length);
	return isAll ? undefined : rewrite(runs, deletesIn(ds, runs));
}

/** A shared type under a key of a root. What is no more than a value there is a signature, or a voice of support. */
function isRecord(struct: Run['news'][number]): boolean {
	return (
		struct instanceof Y.Item &&
		typeof struct.parent === 'string' &&
		struct.parentSub !== null &&
		struct.content instanceof Y.ContentType
	);
}

/** Deletes of what is there or comes along. */
function deletesIn({ clients }: Decoded['ds'], runs: readonly Run[]) {
	const cutAt = new Map(
		runs.map(({ client, news, taken }) => [client, news[taken.length]?.id.clock ?? Infinity])
	);
	return new Map(
		[...clients].map(([client, items]) => {
			const most = cutAt.get(client) ?? Infinity;
			const spans = items.map(({ clock, len }) => ({ clock, end: Math.min(clock + len, most) }));
			return [client, spans.filter(({ clock, end }) => end > clock)] as const;
		})
	);
}
