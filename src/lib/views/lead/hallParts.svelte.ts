import type { Component } from 'svelte';

import { t } from '#lib/i18n/words.svelte.ts';
import { callIn } from '#lib/live/call.svelte.ts';
import { hallIn } from '#lib/live/hall.svelte.ts';
import { keepHeld } from '#lib/live/keepHeld.ts';
import { teamsIn } from '#lib/live/teams.svelte.ts';
import { waitingIn } from '#lib/live/waiting.svelte.ts';
import { wayInOf } from '#lib/live/wayIn.svelte.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import type { IconName } from '#lib/ui/icons/iconName.ts';

import { untilHere } from '../frame/untilHere.ts';
import ReadLightPanel from '../bridge/ReadLightPanel.svelte';
import CallPanel from '../meeting/summon/CallPanel.svelte';
import SafeVoicePanel from '../safeVoice/SafeVoicePanel.svelte';
import { safeParts } from '../safeVoice/safeParts.ts';
import CompassPanel from './CompassPanel.svelte';
import GroupsPanel from './groups/GroupsPanel.svelte';
import { interludeWords } from './interludeWords.ts';
import InterludePanel from './InterludePanel.svelte';
import MoodPanel from './MoodPanel.svelte';
import QueuePanel from './QueuePanel.svelte';
import WaitingPanel from './WaitingPanel.svelte';

/** One thing that happens in the hall beside the agenda. */
export interface HallPart {
	name: string;
	icon: IconName;
	label: string;
	/** Something is going on there. */
	isOn: boolean;
	Panel: Component;
}

/** What happens in the hall beside the agenda, at every step of the desk, closed until asked for. */
export class HallParts {
	readonly #hall: ReturnType<typeof hallIn>;
	readonly #teams: ReturnType<typeof teamsIn>;
	readonly #call: ReturnType<typeof callIn>;
	readonly #waiting: ReturnType<typeof waitingIn>;
	readonly #wayIn: ReturnType<typeof wayInOf>;
	/** Voices that wait in the safe-voice box, once what opens it is here. */
	#safe = $state.raw<{ readonly waiting: number }>();
	#open = $state<string>();
	readonly all: HallPart[] = $derived.by(() => [
		this.#turns(),
		this.#newIdeas(),
		this.#mood(),
		this.#groups(),
		this.#calls(),
		{
			name: 'compass',
			icon: 'compass',
			label: t('compass.open'),
			isOn: false,
			Panel: CompassPanel
		},
		this.#interlude(),
		this.#safeVoice(),
		{ name: 'light', icon: 'qr', label: t('bridge.read'), isOn: false, Panel: ReadLightPanel }
	]);
	/** The one that is open. */
	readonly shown = $derived(this.all.find(({ name }) => name === this.#open));

	constructor(session: Session) {
		const { plan, box } = session;
		this.#hall = hallIn(plan, box);
		this.#teams = teamsIn(plan, box);
		this.#call = callIn(plan);
		this.#waiting = waitingIn(plan);
		this.#wayIn = wayInOf(plan);
		// Once it has all the room has: what comes now is new.
		$effect(() => (session.safety.connected ? keepHeld(plan, session.person) : undefined));
		$effect(() =>
			untilHere(() => safeParts(session), {
				here: ({ desk }) => (this.#safe = desk),
				lost: () => undefined
			})
		);
	}

	/** Opens one, or closes it if it is open. */
	press({ name }: HallPart): void {
		this.#open = this.#open === name ? undefined : name;
	}

	#turns(): HallPart {
		const { waiting, speaking } = this.#hall.queue.current;
		const label = t('turn.open', { count: waiting.length });
		const isOn = waiting.length > 0 || speaking !== undefined;
		return { name: 'turns', icon: 'hand', label, isOn, Panel: QueuePanel };
	}

	#newIdeas(): HallPart {
		const way = this.#waiting.way.current;
		const count = this.#waiting.ideas.current.length;
		const label = t(way === 'together' ? 'waiting.quiet' : 'waiting.open', { count });
		const isOn = way !== undefined || count > 0;
		return { name: 'waiting', icon: 'ideas', label, isOn, Panel: WaitingPanel };
	}

	#mood(): HallPart {
		const isOn = this.#hall.mood.current !== undefined;
		const count = this.#hall.answers.current.size;
		const label = isOn ? t('mood.answered', { count }) : t('mood.open');
		return { name: 'mood', icon: 'happy', label, isOn, Panel: MoodPanel };
	}

	#groups(): HallPart {
		const split = this.#teams.split.current;
		const count = this.#teams.teams.current.length;
		const working = split?.mergedAt ? t('team.telling') : t('team.at-work', { count });
		const label = split ? working : t('team.open');
		return { name: 'groups', icon: 'meeting', label, isOn: !!split, Panel: GroupsPanel };
	}

	#calls(): HallPart {
		const isOn = this.#call.call.current !== undefined;
		const label = t(isOn ? 'call.on' : 'call.open');
		return { name: 'call', icon: 'announce', label, isOn, Panel: CallPanel };
	}

	#safeVoice(): HallPart {
		const count = this.#safe?.waiting ?? 0;
		const label = t('safebox.open', { count });
		return { name: 'safe', icon: 'lock', label, isOn: count > 0, Panel: SafeVoicePanel };
	}

	#interlude(): HallPart {
		const scene = this.#hall.interlude.current;
		const hidden = this.#wayIn.hidden.current;
		const none = t(hidden ? 'stage.way-in.hidden' : 'interlude.open');
		const label = scene ? t('interlude.on', { scene: interludeWords(scene) }) : none;
		return {
			name: 'interlude',
			icon: 'wall',
			label,
			isOn: scene !== undefined || hidden,
			Panel: InterludePanel
		};
	}
}
