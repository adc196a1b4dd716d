import type { CopyState } from './copies.ts';
import type { Role } from './rooms.ts';

/** Why the relay's HTTP side said no. Each has words in every language; the body is `{ "refusal": code }`. */
export const API_REFUSALS = [
	'wrong-code',
	'too-many-tries',
	'only-at-the-laptop',
	'taken-out',
	'bad-request',
	'not-found',
	'relay-trouble'
] as const;

/** A reason from the list above. */
export type ApiRefusal = (typeof API_REFUSALS)[number];

/** `GET /api/hello`: which relay this is and how phones reach it. */
export interface Hello {
	/** This relay's lasting id: the first half of every local database's name. */
	server: string;
	/** Changes when the relay's log was lost or replaced. */
	epoch: string;
	version: string;
	/** Addresses phones can type or scan, best first, e.g. `http://192.168.137.1:3000`. */
	lan: string[];
	/** How many phones have reached each of these addresses since the relay started; told to the laptop itself only. */
	reached?: Record<string, number>;
	/** True when asked from the laptop itself (localhost): only there may a plan be led. */
	home: boolean;
	/** The plan opened by `--demo`, if any. */
	demo?: string;
	/** For each language the example that speaks it. */
	demos?: Record<string, string>;
	/** How second copies are doing, where they are made, for whoever sits at the laptop. */
	copies?: CopyState[];
	/** How full the disk is that plans are kept on, for whoever sits at the laptop. */
	disk?: DiskState;
}

/** A disk: how many bytes are free, whether people should make room, and whether nothing more is taken. */
export interface DiskState {
	free: number;
	low: boolean;
	full: boolean;
}

/** `POST /api/plans` from the laptop: registers a plan (again and again if need be) and gives the leader's ticket. */
export interface HostRequest {
	plan: string;
	holder: string;
	role: Exclude<Role, 'participant'>;
	title: string;
	language: string;
	/** The join code this device already knows: kept if it is free, so that a relay that lost its data keeps the wall's code. */
	code?: string;
	/** See `JoinRequest`. */
	key?: string;
	clients?: number[];
	/** Keys that rounds of this plan are opened with, as far as a facilitator knows: at most 64, each 64 hex digits. */
	desks?: string[];
	/** Only if the relay knows the plan already: a mistyped address makes no plan, and is `not-found`. */
	known?: true;
}

/** `POST /api/join`: a code from the wall becomes a ticket. */
export interface JoinRequest {
	code: string;
	holder: string;
	/** The device's own secret, 22 to 64 base64url letters: what proves that it is the same device again. Without one, the ticket is for a new device. */
	key?: string;
	/** Yjs client ids this device writes as, at most 16. */
	clients?: number[];
}

/** The answer to both: a ticket, and what a newcomer should see first. */
export interface Admission {
	server: string;
	plan: string;
	ticket: string;
	role: Role;
	title: string;
	language: string;
	/** Keys of desks facilitators told the relay of: rounds signed with any other were opened by somebody else. */
	desks: string[];
	/** Given to the facilitator and the wall only: participants already have it. */
	code?: string;
}
