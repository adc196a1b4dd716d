import BelowIdea from '../ideas/BelowIdea.svelte';
import IdeaTools from '../ideas/IdeaTools.svelte';
import OlderIdeas from '../ideas/OlderIdeas.svelte';
import IdeaMore from './IdeaMore.svelte';
import IdeaPhoto from './IdeaPhoto.svelte';
import MediaField from './MediaField.svelte';
import TopicPicture from './TopicPicture.svelte';

/** What shows and takes photos and voices, and what can be done with a card, in one piece: a phone fetches it once. */
export const PARTS = {
	BelowIdea,
	IdeaMore,
	IdeaPhoto,
	IdeaTools,
	MediaField,
	OlderIdeas,
	TopicPicture
};
