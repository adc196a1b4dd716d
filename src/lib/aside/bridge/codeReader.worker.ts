import { answering } from '../answering.ts';
import { codeIn } from './codeIn.ts';

// A picture in, what its code says out.
answering(codeIn);
