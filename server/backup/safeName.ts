import { createHash } from 'node:crypto';

const LONGEST = 40;

/** The ending of a backup. */
export const ENDING = '.rembuk';

/**
 * What a plan's files on a stick are called: its title in plain letters, for people, and a short mark of the plan, so
 * that two plans of one title stay two. Old sticks know no capitals, no colons and no long names.
 */
export function safeName(title: string, plan: string): string {
	return [slug(title).slice(0, LONGEST).replace(/-$/, '') || 'rembuk', markOf(plan)].join('-');
}

/** Whether a file is a backup of a plan, under whatever title: the newest one, or one of a day. */
export function isBackupOf(plan: string, file: string): boolean {
	return new RegExp(`-${markOf(plan)}(?:\\.\\d{4}-\\d\\d-\\d\\d)?\\${ENDING}$`).test(file);
}

/** The day in a file's name, for a backup that was put aside. */
export function dayIn(file: string): string | undefined {
	return /\.(\d{4}-\d\d-\d\d)\.rembuk$/.exec(file)?.[1];
}

function markOf(plan: string): string {
	return createHash('sha256').update(plan).digest('hex').slice(0, 8);
}

function slug(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
