import * as Y from 'yjs';

import { planIn } from '../plan.ts';
import { boxIn } from '../votes/box.ts';
import tirtamulya from './examples/a-tirtamulya.json' with { type: 'json' };
import makueni from './examples/b-makueni.json' with { type: 'json' };
import large from './examples/c-large.json' with { type: 'json' };
import { readSeed, type SeedNames } from './readSeed.ts';
import type { SeedReport } from './report.ts';

/** A plan that was written for this project, for demo and tests. */
export interface Example extends SeedNames {
	seed: unknown;
	/**
	 * The author's number in the documents: fixed, so that the same bytes come out every time. It is a new one whenever
	 * the reader makes something else of the file: two different plans by one author cannot be merged.
	 */
	client: number;
}

/** The three examples: clean water in Tirtamulya, mangoes in Kithanga, and a large village. */
export const EXAMPLES = {
	a: { plan: 'contoh-a-tirtamulya-27', prefix: 'a', seed: tirtamulya, client: 2027_011 },
	b: { plan: 'contoh-b-kithanga-2027', prefix: 'b', seed: makueni, client: 2027_012 },
	c: { plan: 'contoh-c-waringin-2028', prefix: 'c', seed: large, client: 2028_013 }
} as const satisfies Record<string, Example>;

/** An example as two updates. They are applied to documents of one's own: nobody may write on as the example's author. */
export interface ExampleUpdates {
	plan: Uint8Array;
	ballots: Uint8Array;
	report: SeedReport;
}

/** Makes an example's documents. Two devices that do so have the same plan, byte for byte. */
export function exampleUpdates(example: Example): ExampleUpdates {
	const [planDoc, boxDoc] = [new Y.Doc(), new Y.Doc()];
	planDoc.clientID = example.client;
	boxDoc.clientID = example.client;
	const report = readSeed(example.seed, planIn(planDoc), boxIn(boxDoc), example);
	return {
		plan: Y.encodeStateAsUpdate(planDoc),
		ballots: Y.encodeStateAsUpdate(boxDoc),
		report
	};
}
