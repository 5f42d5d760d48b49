import fc from 'fast-check';

const GUID = '0b6f3e5a-0b1c-4c1e-9a52-6b7f2f0a9d11';

/** Ids as systems write them, whole, cut, damaged and rounded, and cells that hold none. */
const SAMPLES = [
  ...['', ' ', '\t', '-', 'N/A', '(NULL)', 'none', '0000-00-00', 'keine'],
  ...['42', '00042', ' 42 ', '\x0142', '4 2', 'a', 'ab', 'abc', 'abcd', 'abcde', 'lead-1', 'x'.repeat(70)],
  ...[
    '00QEc00000BBaeXMAT',
    '00QEc00000BBaeX',
    '00QEc00000BBaeXMAU',
    '00QEc00000BBaeXMA',
    '00QEc-0000BBaeXMAT',
  ],
  ...[
    GUID,
    GUID.toUpperCase(),
    `{${GUID}}`,
    `{${GUID}`,
    `${GUID}0`,
    GUID.replace('-', '_'),
    GUID.replace('b', 'g'),
  ],
  ...['zcrm_5549', '5549', 'zcrm_', 'zcrm', 'zcrm_ 7', 'ZCRM_5549'],
  ...['8001;8002', ' 8001 ; 8002;', ';', ';;', 'zcrm_8001;00QEc00000BBaeXMAT', '8002', `{${GUID}};42`, ' ; '],
  ...['8.00123E+11', '8,00123E+17', '8E+15', '12E45', 'AE+11', '+1', 'E+11'],
  ...[
    '800123456789012000',
    '800123456789013000',
    '800123456789013001',
    '000123456789012000',
    '8001234567890120',
  ],
  ...['Ünal', 'ünal;8001', '\u00a042', '\u0096', 'a\0', '\0', 'Voilà'],
  ...['Ann Lee', ' ann  LEE', 'Ann\tLee ', 'Lee; Ann', 'Jürgen'],
];

const letters = fc.string({ unit: fc.constantFrom(...'aB7;-_ +0é'), maxLength: 20 });

/** Cells of a column of ids, in one byte per character. */
export const idCells: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SAMPLES) },
  { weight: 1, arbitrary: letters },
);
