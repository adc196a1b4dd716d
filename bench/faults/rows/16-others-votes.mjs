// One participant deletes everything the others wrote, in one call.
import { pause, visit } from '../support/visitor.mjs';
import { castVotes, phoneWith, votesSeen } from '../support/votes.mjs';

const VOTER = 9_600_001;

export const row = {
	id: '16',
	attack: 'any writer deletes all votes',
	target: 'own ones only, others refused',
	async run(start) {
		const server = await start();
		const voter = await visit(server, { doc: phoneWith(VOTER), clients: [VOTER] });
		await voter.joins();
		voter.change(() => castVotes(voter.doc, 50));
		await pause(300);
		const attacker = await visit(server);
		await attacker.joins();
		attacker.change(() => attacker.doc.getMap('votes').clear());
		await pause(500);
		const seen = await votesSeen(server, VOTER);
		const told = attacker.refused.length > 0 ? `, refused (${attacker.refused[0]})` : '';
		return { figure: `${50 - seen} of 50 deleted${told}`, won: seen === 50 && told !== '' };
	}
};
