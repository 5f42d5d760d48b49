/**
 * How long something may take. `elapsed` runs on a clock (`3 days` = 72 hours); `working` counts working time;
 * `working_days` the same time of day so many working days later; `end_of_next_business_day` is a moment.
 */
export type Duration =
  | { readonly kind: 'elapsed'; readonly seconds: number }
  | { readonly kind: 'working'; readonly seconds: number }
  | { readonly kind: 'working_days'; readonly days: number }
  | { readonly kind: 'end_of_next_business_day' };
