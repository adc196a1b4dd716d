import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';

/** True once the page's own letters have been asked for. */
export const areComing = true;
