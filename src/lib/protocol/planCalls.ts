import type { Role } from './rooms.ts';

/** What participants may do with what others wrote: nothing, or anything. The desk switches it while the meeting goes on. */
export const MODES = ['add', 'edit'] as const;

/** One of the modes above. */
export type Mode = (typeof MODES)[number];

/** `POST /api/tickets`: tickets for tools, or for devices the desk knows. */
export interface TicketsRequest {
	plan: string;
	role: Role;
	/** How many, at most 1,000; 1 if not said. */
	count?: number;
	/** Yjs client ids bound to the ticket; only where there is one ticket. */
	clients?: number[];
	/** The devices they are for, in order; devices that are not named are new ones. */
	devices?: string[];
}

/** `POST /api/light`: a ticket whose signature stayed on a phone, and the proof that the phone holds it. */
export interface LightRequest {
	plan: string;
	/** The ticket before its dot. */
	contents: string;
	/** The SHA-256 of what the phone showed, and its HMAC keyed with the ticket's signature, both in hex. */
	hash: string;
	proof: string;
}

/** A device in a plan, as the relay has seen it since it was started. Times are ISO 8601 by the relay's clock. */
export interface DeviceSeen {
	device: string;
	holder: string;
	role: Role;
	/** When it first came. */
	since: string;
	/** When it last said anything. */
	heard: string;
	/** How many sockets it has open; 0: it is away. */
	sockets: number;
	/** How many updates it sent, and how many of its updates were refused. */
	updates: number;
	refused: number;
	/** True for a device that was taken out of the plan. */
	revoked: boolean;
	/** True for a device that may only write slowly. */
	slowed: boolean;
}

/** The answer to every call under `/api/plans/<plan>/`. */
export interface PlanDevices {
	mode: Mode;
	devices: DeviceSeen[];
}
