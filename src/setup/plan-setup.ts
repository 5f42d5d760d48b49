import type { ExportName } from '../definition/definition.js';
import { chooseExports } from './choose-exports.js';
import type { ChosenExport } from './chosen-export.js';
import { type CurrencyFound, currencyQuestion } from './currency-question.js';
import { type DealOutcomes, dealOutcomes } from './deal-outcomes.js';
import type { UnusedFile } from './file-claims.js';
import { type FilePatterns, filePatterns } from './file-patterns.js';
import { numberQuestions, type WrittenNumbers } from './number-questions.js';
import { type OrderedDates, orderQuestions } from './order-questions.js';
import { type ProposedStates, proposeStates } from './propose-states.js';
import type { Question, Settled } from './question.js';
import { type RenewedDeals, renewedDeals } from './renewed-deals.js';
import type { Answers, SetupInput } from './setup-input.js';
import { zoneQuestion } from './zone-question.js';

/** Everything that a definition of these files would say, and what nobody but people knows. */
export interface SetupPlan {
  readonly exports: readonly PlannedExport[];
  readonly unused: readonly UnusedFile[];
  readonly zone: Settled;
  readonly currency: CurrencyFound;
  readonly outcomes: DealOutcomes | null;
  readonly renewed: RenewedDeals | null;
  readonly states: ProposedStates;
  /** All there are to be asked, the answered ones too; answers may lead to others. */
  readonly questions: readonly Question[];
}

export interface PlannedExport extends ChosenExport {
  readonly patterns: FilePatterns;
  readonly ordered: readonly OrderedDates[];
  readonly written: readonly WrittenNumbers[];
}

/** Plans a definition: where a question has no answer yet, by its best guess. */
export function planSetup(input: SetupInput, answers: Answers): SetupPlan {
  const { exports, unused, questions } = chooseExports(input, answers);
  const orders = orderQuestions(exports, answers);
  const numbers = numberQuestions(exports, answers);
  const patterns = exports.map((chosen) => filePatterns(chosen, filesBut(chosen, input), answers));
  const zone = zoneQuestion(input, exports, answers);
  const currency = currencyQuestion(exports, answers);
  const outcomes = dealOutcomes(exportNamed(exports, 'deals'), input.headersOnly, answers);
  const renewed = renewedDeals(exportNamed(exports, 'deals'), answers);
  const states = proposeStates(input, exports, outcomes, answers);
  return {
    exports: exports.map((chosen, index) => ({
      ...chosen,
      patterns: patterns[index]!,
      ordered: orders.ordered.get(chosen) ?? [],
      written: numbers.written.get(chosen) ?? [],
    })),
    unused,
    zone: zone.zone,
    currency,
    outcomes,
    renewed,
    states,
    questions: [
      ...questions,
      ...patterns.flatMap((each) => each.questions),
      ...zone.questions,
      ...orders.questions,
      ...numbers.questions,
      ...currency.questions,
      ...(outcomes?.questions ?? []),
      ...(renewed?.questions ?? []),
      ...states.questions,
    ],
  };
}

/** The export of that kind. */
export function exportNamed<Chosen extends ChosenExport>(
  exports: readonly Chosen[],
  name: ExportName,
): Chosen | undefined {
  return exports.find((chosen) => chosen.name === name);
}

function filesBut(chosen: ChosenExport, { files }: SetupInput) {
  return files.filter((file) => !chosen.files.includes(file));
}
