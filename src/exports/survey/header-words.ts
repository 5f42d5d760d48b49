import { headerKey } from '../header-key.js';

/** By it Salesforce tells fields that a company made from its own. */
const MADE_BY_A_COMPANY = /__c$/i;

/** The words of a header, in the form in which headers are compared: `LeadSource` and `lead_source` are two each, `Region__c` is one. */
export function headerWords(header: string): readonly string[] {
  return readableWords(header).map(headerKey);
}

/** The words of a header in small letters, with those accents that an id may hold: of letters that have them by themselves. */
export function readableWords(header: string): readonly string[] {
  const apart = header
    .normalize('NFC')
    .trim()
    .replace(MADE_BY_A_COMPANY, '')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2');
  const plain = apart.toLowerCase().replace(/[\p{M}\p{Cf}]/gu, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
