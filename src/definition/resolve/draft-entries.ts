import type { Draft } from '../schema/definition-schema.js';

/** One entry of a list that may have unreadable ones. */
type Entry<List> = NonNullable<NonNullable<List> extends readonly (infer Item)[] ? Item : never>;

export type DraftStage = Entry<Draft['stages']>;
export type DraftExit = Entry<Draft['exits']>;
export type DraftEvidence = DraftStage['entered'] | DraftExit['entered'];
export type DraftCriterion = Entry<DraftStage['criteria']>;
export type DraftSla = Entry<Draft['slas']>;
export type DraftTerm = Entry<DraftSla['terms']>;
export type DraftAssumption = Entry<Draft['assumptions']>;
export type DraftRow = Entry<Draft['measures']>;
