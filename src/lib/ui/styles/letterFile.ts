import file from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';

/** The address of the hall's own letters, for what names its letters by file: the browser has this one already. */
export const letterFile: string = file;
