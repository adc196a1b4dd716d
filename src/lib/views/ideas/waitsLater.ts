import { besideParts } from '../media/besideParts.ts';
import WaitsLine from './WaitsLine.svelte';

besideParts.WaitsLine = WaitsLine;
