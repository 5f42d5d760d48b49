import { onCellBytes } from '../columns/cell-bytes.js';
import { DATE_FORM } from '../decode/date-reading.js';
import { readNumber } from '../decode/read-number.js';
import { recogniseDate } from '../decode/recognise-date.js';
import { isSalesforceId } from './salesforce-prefix.js';

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;
const GUID = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;
const GUID_LENGTH = 36;
const ZOHO_ID = /^zcrm_\d+$/i;
const SEVERAL_IDS = /^\d+(?:;\s*\d+)+;?$/;
/** Begun by `+` or 0, or grouped as in North America: no amount is written so. */
const PHONE = /^(?:\+|00|\(?0\d)[\d\s()./-]{6,22}$|^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$/;
const PHONE_DIGITS = 7;

export function looksLikeEmail(text: string): boolean {
  return text.includes('@') && EMAIL.test(text);
}

/** Whether a text has the form of the ids that a CRM makes; digits alone could be anything. */
export function looksLikeId(text: string): boolean {
  if (text.includes(';')) return SEVERAL_IDS.test(text);
  if (text.length >= GUID_LENGTH) return GUID.test(text);
  return isSalesforceId(text) || ZOHO_ID.test(text);
}

/** Whether a text is written as telephone numbers are and amounts aren't. */
export function looksLikePhone(text: string): boolean {
  return PHONE.test(text) && (text.match(/\d/g) ?? []).length >= PHONE_DIGITS;
}

/** Whether a cell is a date, number, address or id: what stands below a header, and hardly in one. */
export function valueLike(): (cell: string) => boolean {
  const date = onCellBytes(recogniseDate);
  const number = onCellBytes(readNumber);
  return (cell) => {
    if (looksLikeEmail(cell) || looksLikeId(cell) || looksLikePhone(cell)) return true;
    const reading = number(cell);
    if (reading !== null && !(Number.isNaN(reading.withPoint) && Number.isNaN(reading.withComma)))
      return true;
    const form = date(cell)?.form ?? DATE_FORM.unreadable;
    return form !== DATE_FORM.unreadable;
  };
}
