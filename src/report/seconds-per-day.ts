/** A day of a window as the documents write it: durations are seconds there. */
export const SECONDS_PER_DAY = 86_400;
