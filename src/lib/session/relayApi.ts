import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import {
	API_REFUSALS,
	type Admission,
	type ApiRefusal,
	type Hello,
	type HostRequest,
	type JoinRequest
} from '#lib/protocol/api.ts';

import { keyHere } from './person.ts';

/** The relay's own reasons, and the one it cannot give: it did not answer. */
export type CallRefusal = ApiRefusal | 'no-relay';

/** Which relay serves this page, and how phones reach it. */
export type RelayHello = Hello;

/** Asks which relay serves this page. */
export function hello(): Promise<Result<RelayHello, CallRefusal>> {
	return call<Hello>('/api/hello');
}

/** Registers a plan from the laptop and gets a ticket to lead it or to show it. */
export function hostPlan(
	request: Omit<HostRequest, 'key'>
): Promise<Result<Admission, CallRefusal>> {
	return call<Admission>('/api/plans', { ...request, key: keyHere() });
}

/** Turns a join code into a ticket. */
export function joinPlan(
	request: Omit<JoinRequest, 'key'>
): Promise<Result<Admission, CallRefusal>> {
	return call<Admission>('/api/join', { ...request, key: keyHere() });
}

/** A hall's network hangs more often than it fails. */
const PATIENCE = 5000;

/** Asks the relay, with a body by POST, and with a ticket where one is needed. */
export async function call<T>(
	path: string,
	body?: object,
	ticket?: string
): Promise<Result<T, CallRefusal>> {
	const giveUp = new AbortController();
	const timer = setTimeout(() => giveUp.abort(), PATIENCE);
	try {
		const response = await fetch(path, {
			signal: giveUp.signal,
			cache: 'no-store',
			headers: {
				...(body && { 'content-type': 'application/json' }),
				...(ticket && { authorization: `Bearer ${ticket}` })
			},
			...(body && { method: 'POST', body: JSON.stringify(body) })
		});
		const answer: unknown = await response.json();
		return response.ok ? done(answer as T) : refuse(readRefusal(answer));
	} catch {
		return refuse('no-relay'); // no network, no answer in time, or not our relay
	} finally {
		clearTimeout(timer);
	}
}

function readRefusal(answer: unknown): CallRefusal {
	const said = (answer as { refusal?: unknown } | null)?.refusal;
	return API_REFUSALS.find((known) => known === said) ?? 'relay-trouble';
}
