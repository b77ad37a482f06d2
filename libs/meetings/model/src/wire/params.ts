import * as z from 'zod';

/** An id in an address. Any text passes: a malformed id is answered like one that does not exist. */
export const idParam = z.string();
