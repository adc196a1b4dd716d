import type { RecordRoot } from '#lib/domain/plan.ts';

/** Fields where a person's name stands, by root. What holds an office there stays. */
export const PERSONS: Partial<Record<RecordRoot, readonly string[]>> = {
	sittings: ['chair', 'notetaker', 'facilitator', 'resourcePersons'],
	turns: ['name'],
	activities: ['who', 'team', 'maintenanceBy'],
	followUps: ['who'],
	stakeholders: ['contact', 'owner'],
	trainings: ['trainer'],
	risks: ['owner'],
	indicators: ['collector'],
	progress: ['seenBy'],
	readings: ['seenBy'],
	stories: ['storyteller']
};

/** Names of places, word by word in small letters: nobody's name is found in them. */
export function placeWords(names: readonly unknown[]): ReadonlySet<string> {
	const words = (name: unknown) =>
		String(name)
			.toLowerCase()
			.match(/[\p{L}\p{N}'’.-]+/gu) ?? [];
	return new Set(names.filter(Boolean).flatMap(words));
}
