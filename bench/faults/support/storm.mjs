// Many joining at once, as bench/relay measures it.
import { SERVERS } from '../../relay/servers.mjs';
import { SUITES } from '../../relay/suites.mjs';

/** 200 clients join a document of some megabytes at once while two others write. `wanted`: in seconds, milliseconds and MB. */
export async function joinStorm(name, megabytes, wanted) {
	const server = await SERVERS[name]();
	try {
		const storm = await SUITES.storm.run(server, { clients: 200, megabytes });
		const [p95, live, memory] = [storm['p95 s'], storm['worst live edit, ms'], storm['peak MB']];
		const isGood =
			p95 <= wanted.p95 && live <= wanted.live && memory <= (wanted.memory ?? Infinity);
		return {
			figure: `p95 ${p95} s; live edit ${live} ms at worst; ${memory} MB`,
			won: isGood && storm.joined === 200 && storm.lost === 0
		};
	} finally {
		await server.stop();
	}
}
