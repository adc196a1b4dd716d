import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file under the given folders, as paths from the project's root with `/`. A folder that is not there has no files. */
export function filesUnder(folders: readonly string[], wanted: RegExp): string[] {
	return folders
		.filter((folder) => existsSync(folder))
		.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
		.filter((path) => wanted.test(path) && !path.includes('/node_modules/'))
		.sort();
}

/** How many lines a person sees when opening the file. */
export function lineCount(path: string): number {
	return readFileSync(path, 'utf8').trimEnd().split('\n').length;
}

/** The middle of a list of numbers: half are larger, half are smaller. */
export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
