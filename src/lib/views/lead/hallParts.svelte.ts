import type { Component } from 'svelte';

import { t } from '#lib/i18n/words.svelte.ts';
import { hallIn } from '#lib/live/hall.svelte.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import type { IconName } from '#lib/ui/icons/iconName.ts';

import ReadLightPanel from '../bridge/ReadLightPanel.svelte';
import CompassPanel from './CompassPanel.svelte';
import { interludeWords } from './interludeWords.ts';
import InterludePanel from './InterludePanel.svelte';
import MoodPanel from './MoodPanel.svelte';
import QueuePanel from './QueuePanel.svelte';

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
	#open = $state<string>();
	readonly all: HallPart[] = $derived.by(() => [
		this.#turns(),
		this.#mood(),
		{
			name: 'compass',
			icon: 'compass',
			label: t('compass.open'),
			isOn: false,
			Panel: CompassPanel
		},
		this.#interlude(),
		{ name: 'light', icon: 'qr', label: t('bridge.read'), isOn: false, Panel: ReadLightPanel }
	]);
	/** The one that is open. */
	readonly shown = $derived(this.all.find(({ name }) => name === this.#open));

	constructor({ plan, box }: Pick<Session, 'plan' | 'box'>) {
		this.#hall = hallIn(plan, box);
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

	#mood(): HallPart {
		const isOn = this.#hall.mood.current !== undefined;
		const count = this.#hall.answers.current.size;
		const label = isOn ? t('mood.answered', { count }) : t('mood.open');
		return { name: 'mood', icon: 'happy', label, isOn, Panel: MoodPanel };
	}

	#interlude(): HallPart {
		const scene = this.#hall.interlude.current;
		const label = scene ? t('interlude.on', { scene: interludeWords(scene) }) : t('interlude.open');
		return {
			name: 'interlude',
			icon: 'wall',
			label,
			isOn: scene !== undefined,
			Panel: InterludePanel
		};
	}
}
