import * as Y from 'yjs';

import { ideasSceneOf } from '#lib/domain/board/ideasScene.ts';
import { layOutBoard } from '#lib/domain/board/laying.ts';
import { objectivesSceneOf } from '#lib/domain/board/objectivesScene.ts';
import { pairSceneOf } from '#lib/domain/board/pairScene.ts';
import { problemsSceneOf } from '#lib/domain/board/problemsScene.ts';
import { BOARDS } from '#lib/domain/board/scene.ts';
import { historyOf } from '#lib/domain/history/history.ts';
import { planAt } from '#lib/domain/history/replay.ts';
import {
	restoreMoment,
	takeBackDevice,
	takeBackFile,
	takeBackPerson
} from '#lib/domain/history/restore.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { placeCard, placeCards, placesOf, unplaceCard } from '#lib/domain/shared/places.ts';
import { traceLinksOf } from '#lib/domain/trace/links.ts';

import type { Part } from '../turn.ts';

export const lookingBack: Part = {
	moves: {
		restoreMoment: ({ plan, log, int, chance, by }) =>
			chance(0.1) && restoreMoment(plan, [...log], 1 + int(log.length), by),
		takeBackDevice: ({ plan, log, oneOf, chance, by }) =>
			chance(0.1) && takeBackDevice(plan, [...log], oneOf([...plan.doc.store.clients.keys()]), by),
		takeBackPerson: ({ plan, log, by }) => takeBackPerson(plan, [...log], 'nobody', by),
		takeBackFile: ({ plan, log, int, chance, words, by }) => {
			const at = int(log.length);
			const [brought] = log.slice(at);
			if (!brought || !chance(0.1)) return false;
			const before = Y.encodeStateAsUpdate(planAt(log, at).doc);
			return takeBackFile(plan, { before, brought }, words(), by);
		},
		placeCard: (turn) => {
			const spot = { x: turn.int(500), y: turn.int(500) };
			return placeCard(turn.plan, turn.idOf(problemsOf(turn.plan)), spot, turn.by);
		},
		placeCards: (turn) => {
			const card = () => turn.idOf(problemsOf(turn.plan));
			const spot = () => ({ x: turn.int(500), y: turn.int(500) });
			const spots = new Map([
				[card(), spot()],
				[card(), spot()]
			]);
			return placeCards(turn.plan, spots, turn.by);
		},
		layOutBoard: ({ plan, idOf, int, oneOf, by }) => {
			const room = { width: 200 + int(2000), height: 200 + int(900) };
			return layOutBoard(plan, { board: oneOf(BOARDS), tree: idOf(treesOf(plan)), room }, by);
		},
		unplaceCard: ({ plan, idOf, by }) => unplaceCard(plan, idOf(problemsOf(plan)), by)
	},
	seen: (plan) => [
		historyOf(plan).map(({ client, root, id, made, fields }) => [
			client,
			root,
			id,
			made,
			[...fields].sort()
		]),
		traceLinksOf(plan).length,
		[...placesOf(plan)].sort(),
		ideasSceneOf(plan),
		treesOf(plan).map((tree) => [
			problemsSceneOf(plan, tree),
			objectivesSceneOf(plan, tree),
			pairSceneOf(plan, tree)
		])
	]
};
