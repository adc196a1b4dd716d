/**
 * The median of so many times that `work` is done, in milliseconds of processor time: what holds on a busy machine.
 * @param {() => unknown} work
 */
export function milliseconds(work, times = 9) {
	const spent = Array.from({ length: times }, () => {
		const before = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	});
	return spent.sort((a, b) => a - b)[times >> 1];
}
