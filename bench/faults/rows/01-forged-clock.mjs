// Another writer fills the clock an offline voter will go on with; then the voter comes back with 50 votes.
import { gap } from '../support/votes.mjs';
import { lostVotes } from '../support/offline.mjs';

export const row = {
	id: '1',
	attack: "one forged struct at an offline voter's next clock, then 50 votes",
	target: '0 lost, the frame refused',
	async run(start) {
		const { lost, onPhone, refused } = await lostVotes(await start(), (attacker, client, clock) =>
			attacker.update(gap(client, clock, 10_000))
		);
		const told = refused.length > 0 ? `refused (${refused[0]})` : 'nobody told';
		return {
			figure: `${lost} of 50 lost, ${onPhone} on the phone itself; ${told}`,
			won: lost === 0 && onPhone === 0 && refused.length > 0
		};
	}
};
