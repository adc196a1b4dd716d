import type { Session } from '#lib/session/session.svelte.ts';

/** What the desk reads and sorts voices with, and its screen. */
export async function safeParts(session: Session) {
	const [{ safeDeskOf }, { default: Cover }] = await Promise.all([
		import('./safeDesk.svelte.ts'),
		import('./SafeCover.svelte')
	]);
	return { desk: await safeDeskOf(session), Cover };
}
