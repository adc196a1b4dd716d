import Qr from '#lib/ui/Qr.svelte';

import PracticeWall from '../guide/PracticeWall.svelte';
import WallMoved from '../moving/WallMoved.svelte';
import WallTimer from '../stage/WallTimer.svelte';
import WallLead from './WallLead.svelte';

/** What leading adds to the wall, in one piece that comes once its frame stands. */
export const wallParts = {
	Timer: WallTimer,
	Lead: WallLead,
	Moved: WallMoved,
	Practice: PracticeWall,
	Qr
};
