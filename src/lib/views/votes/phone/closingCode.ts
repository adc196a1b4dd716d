import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { recall, remember } from '#lib/session/settings.ts';

/** The code of a closing as this phone first saw it valid. It is nobody's secret and says nothing of a voter. */
function nameOf({ name }: SealedRound, version: number): string {
	return `closing.${name.slice(0, 16)}.${version}`;
}

/**
 * Keeps the code of the closing that stands, and gives the one kept before for the same version if it was another:
 * then somebody closed twice, and whoever kept the first can prove it.
 */
export function keepCode(round: SealedRound): string | undefined {
	const { closing } = round;
	if (!closing?.isValid) return undefined;
	const place = nameOf(round, closing.version);
	const before = recall(place);
	if (before === undefined) remember(place, closing.code);
	return before === closing.code ? undefined : before;
}
