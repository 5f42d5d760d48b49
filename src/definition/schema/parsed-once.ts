/**
 * How a schema reads a file: plainly. zod would write and compile a function for each kind of map, which takes longer than a
 * file is read in, and pays only where a schema is used thousands of times.
 */
export const PARSED_ONCE = { jitless: true } as const;
