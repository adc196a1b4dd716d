// The bridge of light, from what a phone wrote to what the laptop read: bytes a second through real pixels.
//   node bench/bridge.mjs [share of codes a hand-held phone spoils, 0.25]
import { fromTypescript } from '../tests/support/fromTypescript.mjs';

const { ofLight } = await fromTypescript('bench/bridge.ts');
const rows = ofLight(Number(process.argv[2] ?? 0.25));
console.table(rows);
