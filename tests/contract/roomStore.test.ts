import { classicLevelStore } from '#server/store/classicLevelStore.ts';
import { memoryStore } from '#server/store/memoryStore.ts';

import { tempFolder } from '../server/support/folders.ts';

import { promisesOfRoomStore } from './roomStore.ts';

promisesOfRoomStore('memory', async () => memoryStore());
promisesOfRoomStore('classic-level', () => classicLevelStore(tempFolder()));
