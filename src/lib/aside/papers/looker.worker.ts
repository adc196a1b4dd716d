import { answering } from '../answering.ts';
import { lookAt, type Unread } from './lookAt.ts';

// Some papers in, what was found of each out, in the same order.
answering((papers: Unread[]) => papers.map(lookAt));
