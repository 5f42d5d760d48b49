/** ISO 4217 for "no currency": what a definition has that names none. */
export const NO_CURRENCY = 'XXX';
