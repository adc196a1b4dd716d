import IdeaPhoto from './IdeaPhoto.svelte';
import PhotoField from './PhotoField.svelte';

/** What shows and takes photos, in one piece: a phone fetches it once. */
export const PARTS = { IdeaPhoto, PhotoField };
