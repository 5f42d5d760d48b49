import { zoneOf } from '../time/zone-of.js';
import { type ChosenExport, headersOf } from './chosen-export.js';
import { mergedColumn } from './merged-column.js';
import { type Question, type Settled, settled } from './question.js';
import type { Answers, SetupInput } from './setup-input.js';

/** The time zone of the agreement: said, or asked for, since no export says where people work. */
export function zoneQuestion(
  { said, machineZone }: SetupInput,
  exports: readonly ChosenExport[],
  answers: Answers,
): { readonly zone: Settled; readonly questions: readonly Question[] } {
  if (said.timeZone !== null) return { zone: { value: said.timeZone, guess: null }, questions: [] };
  const known = zoneOf(machineZone) === null ? 'UTC' : machineZone;
  const question: Question = {
    id: 'time-zone',
    text: `In which time zone do days and working hours begin${bareTimes(exports) ? ', and are the times written' : ''}, such as Europe/Berlin?`,
    options: [],
    guess: known,
    because: 'the time zone of this computer',
    refuses: (answer) =>
      zoneOf(answer) === null
        ? 'a name of the IANA database, such as Europe/Berlin or America/New_York'
        : null,
  };
  return { zone: settled(question, answers), questions: [question] };
}

/** Whether any column holds times of day that don't say of which zone they are. */
function bareTimes(exports: readonly ChosenExport[]): boolean {
  return exports.some((chosen) =>
    headersOf(chosen).some((header) => {
      const dates = mergedColumn(chosen.files, header)?.dates ?? null;
      return dates !== null && dates.timesOfDay > dates.offsets;
    }),
  );
}
