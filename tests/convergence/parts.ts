import { actions } from './moves/actions.ts';
import { agreeing } from './moves/agreeing.ts';
import { approving } from './moves/approving.ts';
import { drawingMoves as drawing } from './moves/drawing.ts';
import { ideas } from './moves/ideas.ts';
import { groups } from './moves/groups.ts';
import { hall } from './moves/hall.ts';
import { leading } from './moves/leading.ts';
import { lookingBack } from './moves/lookingBack.ts';
import { manyIdeas } from './moves/manyIdeas.ts';
import { meeting } from './moves/meeting.ts';
import { monitoring } from './moves/monitoring.ts';
import { objectives } from './moves/objectives.ts';
import { people } from './moves/people.ts';
import { problems } from './moves/problems.ts';
import { safeVoice } from './moves/safeVoice.ts';
import { sealed } from './moves/sealed.ts';
import { stage } from './moves/stage.ts';
import { strategies } from './moves/strategies.ts';
import { votes } from './moves/votes.ts';
import type { Part } from './turn.ts';

/** Every part of the method, each with all its commands. */
export const PARTS: Record<string, Part> = {
	meeting,
	leading,
	hall,
	groups,
	drawing,
	stage,
	ideas,
	manyIdeas,
	safeVoice,
	problems,
	objectives,
	strategies,
	votes,
	sealed,
	agreeing,
	actions,
	people,
	approving,
	monitoring,
	lookingBack
};
