import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import { readJoinCode } from '#lib/protocol/joinCode.ts';
import type { ShelfEntry } from '#lib/storage/shelf.ts';

import { blank } from './entries.ts';
import { personHere } from './person.ts';
import { joinPlan, type CallRefusal } from './relayApi.ts';
import { codeOf, rememberCode } from './settings.ts';

/** What the relay just said about plans, so that the next screen need not wait for this device's disk. */
const fresh = new Map<string, ShelfEntry>();

/** Joins with a code as somebody typed or scanned it. */
export async function joinWithCode(
	typed: string
): Promise<Result<{ plan: string; language: string }, CallRefusal>> {
	const code = readJoinCode(typed);
	if (!code) return refuse('wrong-code');
	const holder = personHere();
	const answer = await joinPlan({ code, holder });
	if (!answer.ok) return answer;

	const { plan, server, ticket, role, title, language, desks } = answer.value;
	rememberCode(plan, code);
	keepFresh({ ...blank(plan, server, holder), ticket, role, title, language, desks, code });
	return done({ plan, language });
}

/** Keeps what was just said about a plan for the screen that opens it next. */
export function keepFresh(entry: ShelfEntry): void {
	fresh.set(entry.plan, entry);
}

/** Takes what was just said about a plan, if anything was. */
export function takeFresh(plan: string): ShelfEntry | undefined {
	const entry = fresh.get(plan);
	fresh.delete(plan);
	return entry;
}

/** Joins again with the code this browser typed before: a page may be reloaded before its disk was ready. */
export async function joinAgain(
	plan: string
): Promise<Result<ShelfEntry, 'needs-code' | 'no-relay'>> {
	const code = codeOf(plan);
	const answer = code ? await joinWithCode(code) : refuse('wrong-code');
	const entry = takeFresh(plan);
	if (entry) return done(entry);
	// A code that leads elsewhere by now is a wrong one too.
	return refuse(answer.ok || answer.refusal === 'wrong-code' ? 'needs-code' : 'no-relay');
}
