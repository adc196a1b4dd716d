import { answering } from '../answering.ts';
import { cardsOn, type Photo } from './cardsOn.ts';

// A picture in, its cards out.
answering((photo: Photo) => cardsOn(photo));
