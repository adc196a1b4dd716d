import {
	day,
	decimal,
	flag,
	hash,
	labels,
	numbers,
	oneOf,
	place,
	ref,
	text,
	whole,
	words
} from '../shared/field.ts';
import { kind, type RowOf } from '../shared/kinds.ts';

/** What a sentence is about (section 1.2). */
export const IDEA_KINDS = ['problem', 'need', 'proposal', 'potential', 'question'] as const;
export type IdeaKind = (typeof IDEA_KINDS)[number];

/** What it is about where somebody shows it by a picture. */
export const IDEA_TOPICS = [
	'water',
	'road',
	'health',
	'school',
	'farm',
	'work',
	'safety',
	'house'
] as const;
export type IdeaTopic = (typeof IDEA_TOPICS)[number];

/** What can be said of an idea beside its words. Who said it is a pseudonym; these tags describe the group, and stand apart. */
export const IDEA_DETAILS = {
	kind: oneOf(...IDEA_KINDS),
	/** The picture that was chosen for it, with or without words of one's own (LISTEN-8). */
	about: oneOf(...IDEA_TOPICS),
	sex: oneOf('M', 'F'),
	group: text(),
	hamlet: text(),
	channel: text(30),
	/** A facilitator's cleaned wording: beside the words that were said, never over them. */
	cleaned: words(),
	location: text(),
	volumeGuess: decimal(),
	unitGuess: text(30),
	photo: hash(),
	voice: hash(),
	/** A facilitator took the photo, or the recording, off. */
	photoOff: flag(),
	voiceOff: flag(),
	anonymous: flag(),
	note: words(),
	/** The office it was passed on to, and by when an answer is due. */
	office: text(),
	due: day(),
	/** Waiting for a facilitator's eye before the wall shows it. */
	held: flag(),
	/** The second theme it touches; its first is its cluster. */
	also: ref('clusters'),
	/** The activity it became. */
	promotedTo: ref('activities'),
	sitting: ref('sittings'),
	/** The group it was written in. Screens of the room name it where five or more are in it (GROUP-6). */
	team: ref('teams'),
	/** The number it is called by, for each sitting that gave it one; `plan` where there was no sitting. */
	number: numbers(1, 1e6)
};

/** Ideas with everything that is said of them. `ideas.ts` reads the rest, so that a phone need not carry this table. */
export const IDEAS = kind('ideas', IDEA_DETAILS);

/** What a cluster may say beside its title. */
export const CLUSTER_DETAILS = {
	/** The cluster it is part of: two levels, not more. */
	parent: ref('clusters'),
	/** The cluster its ideas went to when it was dissolved into another. */
	joined: ref('clusters'),
	colour: text(20),
	bidang: whole(1, 5),
	sdgs: labels()
};

/** Clusters with everything that is said of them beside their title and place. */
export const CLUSTERS = kind('clusters', CLUSTER_DETAILS);

/** That the safe-voice box is open: its key, its desk, the desk's signature and where help is; one value, so that two desks are never mixed. */
export const SAFE_VOICE = { safeVoice: text(544) };

/** Which cluster became a tree, how that was decided and why: a cluster is not yet a problem (section 1.3). */
export const CHOICES = kind(
	'choices',
	{
		cluster: ref('clusters'),
		tree: ref('trees'),
		how: oneOf('vote', 'consensus', 'chair'),
		round: ref('rounds'),
		sitting: ref('sittings'),
		reason: words(),
		order: place()
	},
	['cluster', 'how']
);
export type Choice = RowOf<typeof CHOICES>;
