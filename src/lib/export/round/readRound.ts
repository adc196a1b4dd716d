import { readJsonFile } from './jsonFile.ts';
import { roundFile, type RoundFile } from './roundFile.ts';

/** Reads a round from JSON. Throws `MalformedFile` with the line of what is wrong and where in the file it stands. */
export function readRound(text: string): RoundFile {
	return readJsonFile(roundFile, text).value;
}
