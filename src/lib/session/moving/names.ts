/** Who this device is, and how its holder likes it. */
const OWN = /^(person|key|key\.device|key\.witness|language|look|listen)$/;

/** What it remembers of plans. */
const OF_PLANS =
	/^(code|picture|before|tags|team|wrote|media|called|closing|token|draft)\.[\w.:-]{1,200}$/;

/** Of a laptop that several people vote at with slips, one after the other. */
const OF_SLIPS = /^draft\.(room-slip|slip)/;

/**
 * Whether what is remembered under a name goes along when a phone moves. Nothing else does, and nothing else is taken:
 * the keys of desks and of safe voices, and what belongs to a laptop or a wall, are not among them (MOVE-5).
 */
export function isCarried(name: string): boolean {
	return OWN.test(name) || (OF_PLANS.test(name) && !OF_SLIPS.test(name));
}
