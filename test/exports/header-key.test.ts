import { describe, expect, it } from 'vitest';
import { headerKey } from '../../src/exports/header-key.js';

describe('headerKey', () => {
  it.each([
    ['\uFEFFLead ID', 'lead id'],
    ['  Create  Date ', 'create date'],
    ['Last Name *', 'last name'],
    ['\u200bLead\u200d ID\u00ad', 'lead id'],
    ['Société', 'societe'],
    ['LEAD\u00a0SOURCE', 'lead source'],
    ['(Do Not Modify) Lead', '(do not modify) lead'],
    ['__proto__', '__proto__'],
    ['*', ''],
  ])('%j is %j', (header, key) => expect(headerKey(header)).toBe(key));
});
