import type { Leads } from '../leads/leads.js';
import { NO_TEAM, SURVEY_TEAMS, type Survey } from '../leads/survey.js';
import { flowStretches } from './flow-stretch.js';
import type { Fold } from './fold.js';
import { addScore, meanScore, type Scores, startScores } from './mean-score.js';
import type { PeriodsQuery } from './measure-query.js';
import { type Measured, type Parts, withoutValue, withValue } from './measured.js';
import { rounded } from './rounded.js';
import { covers, type Stretch } from './stretch.js';
import { stretchOf, untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

/** The answers of one team. */
interface Answers {
  readonly all: Scores;
  /** By question as asked; `''` where the export names none. */
  readonly byQuestion: Map<string, Scores>;
}

interface Tally {
  /** In the order of `SURVEY_TEAMS`. */
  readonly teams: readonly Answers[];
  withoutTeam: number;
  withoutScore: number;
}

/**
 * Satisfaction: how far apart the two teams' mean scores of the period's survey answers are, whichever is the higher,
 * with both means, also by question. Without answers of both teams there is no gap. It is of no leads, so nothing groups
 * or filters it.
 */
export function satisfaction(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const { survey } = leads;
  if (survey === null) return unmeasured('nothing', 'not_configured', query);
  const stretches = flowStretches(leads, query.periods, ['survey']);
  return {
    over: 'nothing',
    untold: untoldIn(stretches),
    start: () => null,
    add() {},
    finish: (_, period) => measuredGap(answersIn(survey, stretchOf(stretches, period))),
  } satisfies Fold<null>;
}

function answersIn(survey: Survey, stretch: Stretch): Tally {
  const teams = SURVEY_TEAMS.map((): Answers => ({ all: startScores(), byQuestion: new Map() }));
  const tally: Tally = { teams, withoutTeam: 0, withoutScore: 0 };
  for (let answer = 0; answer < survey.count; answer++) {
    if (!covers(stretch, survey.at[answer]!, survey.width[answer]!)) continue;
    const score = survey.score[answer]!;
    if (survey.team[answer] === NO_TEAM) tally.withoutTeam++;
    else if (Number.isNaN(score)) tally.withoutScore++;
    else addAnswer(teams[survey.team[answer]!]!, questionOf(survey, answer), score);
  }
  return tally;
}

function questionOf({ question }: Survey, answer: number): string {
  return question.values[question.codes[answer]!]!;
}

function addAnswer({ all, byQuestion }: Answers, question: string, score: number): void {
  addScore(all, score);
  const ofQuestion = byQuestion.get(question) ?? startScores();
  byQuestion.set(question, ofQuestion);
  addScore(ofQuestion, score);
}

function measuredGap({ teams, withoutTeam, withoutScore }: Tally): Measured {
  const [marketing, sales] = teams.map(({ all }) => meanScore(all)) as [number | null, number | null];
  const beside = {
    n: teams.reduce((sum, { all }) => sum + all.n, 0),
    parts: { ...teamParts(teams), without_team: withoutTeam, without_score: withoutScore },
  };
  if (marketing === null || sales === null) return withoutValue('no_data', beside);
  return withValue(rounded(Math.abs(marketing - sales)), beside);
}

/** Per team its mean and how many answers it is of; and both by question, where there are several. */
function teamParts(teams: readonly Answers[]): Parts {
  const hasQuestions = new Set(teams.flatMap(({ byQuestion }) => [...byQuestion.keys()])).size > 1;
  return Object.fromEntries(
    SURVEY_TEAMS.flatMap((team, index) => {
      const { all, byQuestion } = teams[index]!;
      const mean = [team, { mean: meanScore(all), n: all.n }] as const;
      if (!hasQuestions) return [mean];
      return [
        mean,
        [`${team}_by_question`, byQuestionOf(byQuestion, meanScore)] as const,
        [`${team}_answers_by_question`, byQuestionOf(byQuestion, ({ n }) => n)] as const,
      ];
    }),
  );
}

function byQuestionOf<Value extends number | null>(
  byQuestion: ReadonlyMap<string, Scores>,
  told: (scores: Scores) => Value,
): Record<string, Value> {
  const sorted = [...byQuestion].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([question, scores]) => [question, told(scores)]));
}
