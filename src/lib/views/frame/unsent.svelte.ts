/** Whether this screen holds words or dots nobody has sent: then its foot may not say that all has arrived. */
export const unsent = $state({ yes: false });
