/** What a scanned record is, as the kernel writes it: as much as its bytes tell at little cost. */
export const ROW_VERDICT = { unsure: 0, row: 1, notAskedFor: 2 } as const;
