import { chooseCluster, choicesOf, dropChoice, plantChoice } from '#lib/domain/ideas/choices.ts';
import { clusterFindingsOf } from '#lib/domain/ideas/clusterFindings.ts';
import {
	bringClusterBack,
	describeCluster,
	joinCluster,
	moveCluster,
	nestCluster
} from '#lib/domain/ideas/clusterMoves.ts';
import {
	addCluster,
	dissolveCluster,
	nameCluster,
	putInCluster
} from '#lib/domain/ideas/clusters.ts';
import { ideaCountsOf } from '#lib/domain/ideas/counts.ts';
import { describeIdea, tidyIdea } from '#lib/domain/ideas/describing.ts';
import { likelyDuplicatesOf } from '#lib/domain/ideas/duplicates.ts';
import { fatesOf } from '#lib/domain/ideas/fates.ts';
import { fullIdeasOf } from '#lib/domain/ideas/full.ts';
import { clustersOf, dissolvedClustersOf, groupedIdeasOf } from '#lib/domain/ideas/grouped.ts';
import {
	heldIdeasOf,
	holdArrived,
	holdIdea,
	letAllThrough,
	letIdeasWait,
	letThrough,
	wayOf,
	WAYS
} from '#lib/domain/ideas/held.ts';
import { addIdea, IDEA_STATUSES, ideasOf } from '#lib/domain/ideas/ideas.ts';
import { settleIdea, takeBack } from '#lib/domain/ideas/settling.ts';
import { IDEA_KINDS, IDEA_TOPICS } from '#lib/domain/ideas/kinds.ts';
import { headsOf, mergeIdea } from '#lib/domain/ideas/merging.ts';
import { numberIdeas } from '#lib/domain/ideas/numbering.ts';
import { referIdea } from '#lib/domain/ideas/outcomes.ts';
import { putMedium, takeMediumOff } from '#lib/domain/ideas/photos.ts';
import { ideasCalled, spokenNumbersOf } from '#lib/domain/ideas/spoken.ts';
import { meToo } from '#lib/domain/ideas/meToo.ts';
import { supportersOf } from '#lib/domain/ideas/supports.ts';
import { waits } from '#lib/domain/ideas/waiting.ts';
import { SITTINGS } from '#lib/domain/meeting/kinds.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import type { Part, Turn } from '../turn.ts';
import { holdsForIdeas } from './ideasHold.ts';

const idea = ({ plan, idOf }: Turn) => idOf(ideasOf(plan));
const cluster = ({ plan, idOf }: Turn) => idOf(clustersOf(plan));
const photo = ({ int }: Turn) => String(int(10)).repeat(64);
const medium = ({ oneOf }: Turn) => oneOf(['photo', 'voice'] as const);
const perhaps = <T>({ chance }: Turn, value: T) => (chance(0.7) ? value : undefined);

/** Each idea says its own id, so that a word of it that was ever written over is seen. */
function say(turn: Turn) {
	const stamp = turn.stamp();
	const id = `said-${stamp.id}`;
	const hamlet = turn.oneOf(['Krajan', 'Puncak']);
	const held = turn.chance(0.2) ? { held: true as const } : waits(turn.plan, turn.chance(0.3));
	return addIdea(turn.plan, { text: `${turn.words()} #${id}`, hamlet, ...held }, { ...stamp, id });
}

export const ideas: Part = {
	moves: {
		addIdea: say,
		'addIdea again': say,
		'addIdea too': say,
		takeBack: (turn) => takeBack(turn.plan, idea(turn), turn.by),
		settleIdea: (turn) =>
			settleIdea(turn.plan, idea(turn), turn.oneOf(IDEA_STATUSES), turn.words(), turn.by),
		mergeIdea: (turn) => mergeIdea(turn.plan, idea(turn), idea(turn), turn.by),
		'mergeIdea again': (turn) => mergeIdea(turn.plan, idea(turn), idea(turn), turn.by),
		meToo: (turn) => meToo(turn.plan, idea(turn), turn.chance(0.7), turn.by),
		holdIdea: (turn) => holdIdea(turn.plan, idea(turn), turn.by),
		letThrough: (turn) => letThrough(turn.plan, idea(turn), turn.by),
		letIdeasWait: (turn) =>
			letIdeasWait(turn.plan, turn.oneOf([undefined, ...WAYS] as const), turn.by),
		letAllThrough: (turn) => letAllThrough(turn.plan, turn.by),
		holdArrived: (turn) => holdArrived(turn.plan, [idea(turn), idea(turn)], turn.by),
		describeIdea(turn) {
			const kind = turn.oneOf(IDEA_KINDS);
			const sex = turn.oneOf(['M', 'F'] as const);
			const about = perhaps(turn, turn.oneOf(IDEA_TOPICS)) ?? null;
			const details = { kind, sex, about, also: cluster(turn) };
			return describeIdea(turn.plan, idea(turn), details, turn.by);
		},
		tidyIdea: (turn) => tidyIdea(turn.plan, idea(turn), turn.words(), turn.by),
		referIdea(turn) {
			const to = { office: turn.words(), due: turn.day() };
			return referIdea(turn.plan, idea(turn), to, turn.by);
		},
		putMedium: (turn) =>
			putMedium(turn.plan, idea(turn), medium(turn), perhaps(turn, photo(turn)), turn.by),
		takeMediumOff: (turn) => takeMediumOff(turn.plan, idea(turn), medium(turn), turn.by),
		numberIdeas: (turn) => numberIdeas(turn.plan, undefined, turn.by),
		'numberIdeas in a sitting': (turn) =>
			numberIdeas(turn.plan, turn.idOf(rowsOf(turn.plan, SITTINGS)), turn.by),
		// Few groups, so that two desks often move the same ones.
		addCluster: ({ plan, words, stamp }) =>
			clustersOf(plan).length < 6 && addCluster(plan, words(), stamp()),
		nameCluster: (turn) => nameCluster(turn.plan, cluster(turn), turn.words(), turn.by),
		dissolveCluster: (turn) => dissolveCluster(turn.plan, cluster(turn), turn.by, turn.words()),
		putInCluster: (turn) =>
			putInCluster(turn.plan, idea(turn), perhaps(turn, cluster(turn)), turn.by),
		describeCluster(turn) {
			const look = { colour: turn.oneOf(['blue', 'green']), bidang: 1 + turn.int(5) };
			return describeCluster(turn.plan, cluster(turn), look, turn.by);
		},
		nestCluster: (turn) =>
			nestCluster(turn.plan, cluster(turn), perhaps(turn, cluster(turn)), turn.by),
		'nestCluster under one': (turn) =>
			nestCluster(turn.plan, cluster(turn), cluster(turn), turn.by),
		moveCluster: (turn) =>
			moveCluster(turn.plan, cluster(turn), perhaps(turn, cluster(turn)), turn.by),
		joinCluster: (turn) => joinCluster(turn.plan, cluster(turn), cluster(turn), turn.by),
		bringClusterBack: (turn) =>
			bringClusterBack(turn.plan, turn.idOf(dissolvedClustersOf(turn.plan)), turn.by),
		chooseCluster(turn) {
			const draft = { cluster: cluster(turn), how: 'consensus', reason: turn.words() } as const;
			return chooseCluster(turn.plan, draft, turn.stamp());
		},
		plantChoice: (turn) =>
			plantChoice(turn.plan, turn.idOf(choicesOf(turn.plan)), tree(turn), turn.by),
		dropChoice: (turn) =>
			dropChoice(turn.plan, turn.idOf(choicesOf(turn.plan)), turn.words(), turn.by)
	},
	seen: (plan) => [
		fullIdeasOf(plan),
		heldIdeasOf(plan),
		wayOf(plan),
		groupedIdeasOf(plan),
		dissolvedClustersOf(plan),
		clusterFindingsOf(plan),
		choicesOf(plan),
		ideaCountsOf(plan),
		likelyDuplicatesOf(plan),
		[...fatesOf(plan)],
		[...headsOf(plan)],
		[...spokenNumbersOf(plan)].sort(),
		ideasCalled(plan, '3').map(({ id }) => id),
		[...supportersOf(plan)].map(([id, group]) => [id, [...group].sort()]).sort()
	],
	holds: holdsForIdeas
};

function tree({ plan, oneOf }: Turn): string {
	return oneOf([...plan.trees.keys(), 'none']);
}
