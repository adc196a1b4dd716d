import { destination, pino } from 'pino';

/** The operator's log, JSON lines on stderr; `--log` sets its level. Never a name, a card or a ticket: only ids, sizes and reasons. */
export const log = pino({ level: 'warn', base: null }, destination({ dest: 2, sync: true }));
