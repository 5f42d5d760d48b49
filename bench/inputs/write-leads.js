import { csvFile } from './csv-file.js';
import { changedAt, createdAt, DAY, idOf, OWNERS, statusAfter, timeText } from './lead-life.js';
import { bits, isOneOf, pick } from './random.js';

const HEADER =
  'Lead ID,Lead Owner,First Name,Last Name,Title,Company,Email,Phone,Street,City,Country,Employees,Lead Source,' +
  'Lead Status,Create Date,Last Modified,MQL Date,Accepted Date,Region,Industry,Description';
const FIRST_NAMES = ['Ann', 'Bob', 'Jürgen', 'Zoë'];
const LAST_NAMES = ['Meyer', 'Smith', 'Gärtner', 'Oneil'];
const TITLES = ['CEO', 'VP Sales', 'Buyer', ''];
const SOURCES = ['Web', 'Webinar', 'Trade Show', 'Referral', 'Google', 'Partner', 'n/a', ''];
const SENTENCE = 'Asked about the annual plan, wants a call. ';
/** Every so many rows an older copy of some lead follows: overlapping exports in one file, 1% of the rows. */
const COPY_EVERY = 100;
/** Coprime to the counts of leads: no lead is copied twice. */
const COPY_STEP = 7919;

/** Writes leads whose status has changed so often, each also with the dates at which it became an MQL and was accepted. */
export function writeLeads(path, leads, changes) {
  const file = csvFile(path, HEADER);
  for (let lead = 0; lead < leads; lead++) {
    file.write(row(lead, changes));
    if (lead % COPY_EVERY === 0) file.write(row((lead * COPY_STEP) % leads, Math.min(changes, 1)));
  }
  file.close();
}

/** A lead as it was after this many changes. */
function row(lead, changes) {
  const [first, last] = [pick(FIRST_NAMES, lead, 20), pick(LAST_NAMES, lead, 21)];
  const email = isOneOf(30, lead, 22) ? '' : `${first}.${last}.${lead}@example.com`;
  const street = `${1 + (bits(lead, 23) % 200)} Main Street`;
  const modified = changedAt(lead, changes - 1);
  return (
    `${idOf(lead)},${pick(OWNERS, lead, 24)},${first},${last},${pick(TITLES, lead, 25)},` +
    `"${last} & ${pick(LAST_NAMES, lead, 26)}, Inc.",${email},+49 30 ${1_000_000 + (bits(lead, 27) % 9_000_000)},` +
    `${street},${pick(['Berlin', 'Wien', 'Zürich'], lead, 28)},${pick(['DE', 'AT', 'CH', 'US'], lead, 29)},` +
    `${employeesOf(lead)},${pick(SOURCES, lead, 30)},${statusAfter(lead, changes - 1)},` +
    `${timeText(createdAt(lead))},${timeText(modified)},${dateOf('MQL', lead, changes)},` +
    `${dateOf('Accepted', lead, changes)},${pick(['EMEA', 'APAC', 'AMER'], lead, 31)},` +
    `${pick(['Software', 'Retail', 'Health'], lead, 32)},${descriptionOf(lead)}`
  );
}

function employeesOf(lead) {
  if (isOneOf(40, lead, 33)) return '';
  return isOneOf(3, lead, 34) ? 'n/a' : bits(lead, 35) % 2000;
}

/** The day of the first change to the status; of one lead in 500 it was never filled in, of as many typed some days too early. */
function dateOf(status, lead, changes) {
  for (let change = 0; change < changes; change++) {
    if (statusAfter(lead, change) !== status) continue;
    if (isOneOf(2, lead, 36)) return '';
    const early = isOneOf(2, lead, 37) ? bits(lead, 38) % 12 : 0;
    return timeText(changedAt(lead, change) - early * DAY).slice(0, 10);
  }
  return '';
}

/** Mostly a sentence or some, quoted for its commas; now and then with quotes or a line break of its own. */
function descriptionOf(lead) {
  const text = SENTENCE.repeat(1 + (bits(lead, 39) % 4));
  if (isOneOf(20, lead, 40)) return `"${text}Said ""not now"", and meant it."`;
  return isOneOf(10, lead, 41) ? `"${text}\nCalled back."` : `"${text}"`;
}
