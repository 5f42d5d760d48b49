import { csvFile } from './csv-file.js';
import { changedAt, idOf, OWNERS, statusAfter, timeText, touchedAt } from './lead-life.js';
import { isOneOf, pick } from './random.js';

/** Coprime to any count of leads below it: walking in such steps meets each lead once per round, far from its last row. */
const STEP = 15_485_863;
const TYPES = ['Call', 'Email', 'Meeting'];
const OUTCOMES = ['Connected', 'No answer', 'Left a message', ''];

/** Writes the changes of the leads' status, as in an export sorted by time: those of one lead lie far apart. */
export function writeChanges(path, leads, changes) {
  const file = csvFile(path, 'Lead ID,Edit Date,Old Value,New Value');
  for (let row = 0; row < changes; row++) {
    const lead = (row * STEP) % leads;
    const change = Math.floor(row / leads);
    const [from, to] = [statusAfter(lead, change - 1), statusAfter(lead, change)];
    file.write(`${idOf(lead)},${timeText(changedAt(lead, change))},${from},${to}`);
  }
  file.close();
}

/** Writes calls, e-mails and meetings, in the same order; one in fifty is still to be done. */
export function writeTouches(path, leads, touches) {
  const file = csvFile(path, 'Lead,Created Date,Activity Type,Assigned,Call Result,Status');
  for (let row = 0; row < touches; row++) {
    const lead = (row * STEP) % leads;
    const touch = Math.floor(row / leads);
    const seed = lead * 7 + touch;
    const status = isOneOf(20, seed, 50) ? 'Not Started' : 'Completed';
    file.write(
      `${idOf(lead)},${timeText(touchedAt(lead, touch))},${pick(TYPES, seed, 51)},${pick(OWNERS, seed, 52)},` +
        `${pick(OUTCOMES, seed, 53)},${status}`,
    );
  }
  file.close();
}
