// What a process has used so far. Linux only: everything is read from /proc.
import { readdirSync, readFileSync } from 'node:fs';

/** Processor time of all threads, in seconds. */
export function cpuOf(pid) {
	const threads = readdirSync(`/proc/${pid}/task`);
	const spent = threads.map((thread) =>
		readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8')
	);
	return spent.reduce((sum, line) => sum + Number(line.split(' ')[0]), 0) / 1e9;
}

/** Resident memory, in MB. */
export function memoryOf(pid) {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
}

/** Watches the memory of a process. Gives back how to stop, which tells the most it had. */
export function watchMemory(pid) {
	let most = memoryOf(pid);
	const timer = setInterval(() => (most = Math.max(most, memoryOf(pid))), 20);
	return () => {
		clearInterval(timer);
		return Math.round(Math.max(most, memoryOf(pid)));
	};
}

/** How busy the machine is, as the system says: a run beside other work is worth less. */
export function load() {
	return readFileSync('/proc/loadavg', 'utf8').split(' ')[0];
}
