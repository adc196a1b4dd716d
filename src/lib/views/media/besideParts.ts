import type { Component } from 'svelte';

import type { Idea } from '#lib/domain/ideas/ideas.ts';

import type { IdeaDraft } from '../ideas/ideaDraft.svelte.ts';

/** What comes along with the parts where people write, and no wall says: who sees an idea that waits. */
export const besideParts: { WaitsLine?: Component<{ draft?: IdeaDraft; idea?: Idea }> } = {};
