import { toldOf } from '#lib/domain/history/told.ts';

import { answering } from '../answering.ts';
import type { Asking } from './tellAside.ts';

// One file in, what it would bring out.
answering(({ here, file }: Asking) => toldOf(here, file));
