import type { BoardExtra } from './boardExtra.ts';
import { DRAWING_EXTRA } from './drawing/extra.ts';

/** To hook in: make a folder beside this file that exports a `BoardExtra`, and name it here. */
export const EXTRAS: readonly BoardExtra[] = [DRAWING_EXTRA];
