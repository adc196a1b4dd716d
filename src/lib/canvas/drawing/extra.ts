import type { BoardExtra } from '../boardExtra.ts';
import { InkTool } from './InkTool.ts';
import { ThingTool } from './ThingTool.ts';
import { ThingUtil } from './ThingUtil.tsx';

/** Free drawing: its shape and its tools are known to the one editor of a page; its sheets are shown by `mountDrawing`. */
export const DRAWING_EXTRA: BoardExtra = { shapeUtils: [ThingUtil], tools: [InkTool, ThingTool] };
