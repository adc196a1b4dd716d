/** The menu, named here so that no first screen carries the names of its files. */
export const menu = async () => (await import('./Menu.svelte')).default;
