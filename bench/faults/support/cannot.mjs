/** Says that a row cannot be run on this machine, and why. */
export function cannot(why) {
	throw Object.assign(new Error(why), { cannot: true });
}
