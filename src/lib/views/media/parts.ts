import AddMedia from './AddMedia.svelte';
import IdeaMore from './IdeaMore.svelte';
import IdeaPhoto from './IdeaPhoto.svelte';
import MediaField from './MediaField.svelte';
import TopicPicture from './TopicPicture.svelte';

/** What shows and takes photos and voices, in one piece: a phone fetches it once. */
export const PARTS = { AddMedia, IdeaMore, IdeaPhoto, MediaField, TopicPicture };
