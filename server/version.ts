import about from '../package.json' with { type: 'json' };

/** The version everybody reads: terminal, `/api/hello` and backups. */
export const VERSION: string = about.version;
