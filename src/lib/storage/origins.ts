/** A change read back from this device's own disk: it is there already. */
export const FROM_DISK = Object.freeze({ from: 'disk' });

/** A change made in another tab of this browser, which has stored it and sends it itself. */
export const FROM_TAB = Object.freeze({ from: 'tab' });

/** A change out of a file somebody opened: new to this device, so it is stored and sent. */
export const FROM_FILE = Object.freeze({ from: 'file' });
