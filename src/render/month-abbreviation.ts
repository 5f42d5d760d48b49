const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `Oct` for 10. */
export function monthAbbreviation(month: number): string {
  return MONTHS[month - 1] ?? '';
}
