import * as Y from 'yjs';

import { EXAMPLES, exampleUpdates, type Example } from '#lib/domain/seed/examples.ts';
import type { SeedLine } from '#lib/domain/seed/report.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { planIn } from '#lib/domain/plan.ts';
import type { Room } from '#lib/protocol/rooms.ts';

/** One example as `dist/demo/index.json` lists it: the relay reads this. */
export interface DemoEntry {
	plan: string;
	title: string;
	language: string;
	/** The file of each document, beside the index, as one Yjs update. */
	rooms: Partial<Record<Room, string>>;
	/** The plan `--demo` opens. */
	main?: true;
}

/** Everything the demo folder holds. */
export interface Demo {
	index: DemoEntry[];
	files: Map<string, Uint8Array>;
	/** What the plans have no place for yet, by the name of the example. */
	notPlaced: Record<string, SeedLine[]>;
}

/** Makes the demo from the examples: the first is the main one. */
export function demoFiles(examples: Record<string, Example> = EXAMPLES): Demo {
	const demo: Demo = { index: [], files: new Map(), notPlaced: {} };
	for (const [name, example] of Object.entries(examples)) {
		const { plan, ballots, report } = exampleUpdates(example);
		const rooms: DemoEntry['rooms'] = { plan: `${name}.plan.bin` };
		demo.files.set(`${name}.plan.bin`, plan);
		if ((report.placed.ballot ?? 0) > 0) {
			rooms.ballots = `${name}.ballots.bin`;
			demo.files.set(rooms.ballots, ballots);
		}
		const isMain = demo.index.length === 0;
		demo.index.push({ plan: example.plan, ...headOf(plan), rooms, ...(isMain && { main: true }) });
		demo.notPlaced[name] = report.notPlaced;
	}
	return demo;
}

function headOf(update: Uint8Array): Pick<DemoEntry, 'title' | 'language'> {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, update);
	const { title, language } = meetingOf(planIn(doc));
	return { title, language };
}
