import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadDefinition } from '../../src/definition/load-definition.js';
import { dayOfCivil } from '../../src/time/civil.js';
import { loadSound, placesIn, SMALL } from '../support/load-text.js';

const EXAMPLE = readFileSync(new URL('../../config/example.yaml', import.meta.url), 'utf8');

describe('the bundled example', () => {
  test('has no problem', () => {
    expect(placesIn(EXAMPLE)).toEqual([]);
  });

  test('is read whole', () => {
    const definition = loadSound(EXAMPLE);
    expect([...definition.exports.keys()]).toEqual([
      'leads',
      'stage_history',
      'touches',
      'deals',
      'deal_history',
      'owner_history',
      'users',
      'spend',
      'survey',
    ]);
    expect(definition.stages.map(({ id }) => id)).toEqual([
      'inquiry',
      'mql',
      'accepted',
      'opportunity',
      'proposal',
      'won',
    ]);
    expect(definition.handOver).toEqual({
      at: 1,
      accepted: 2,
      rejected: [0],
      decideWithin: { kind: 'working_days', days: 2 },
    });
    expect(definition.slas.map(({ id }) => id)).toEqual([
      'first-touch',
      'decide',
      'persistence',
      'qualified-only',
      'take-back',
    ]);
    expect(definition.waivers[0]?.lead).toBe('00042');
    expect(definition.measures?.find(({ id }) => id === 'won-90')).toEqual({
      id: 'won-90',
      measure: { id: 'conversion.mql.won', kind: 'conversion', of: [1, 5], sla: null },
      name: 'MQL → Won in 90 days',
      team: null,
      withinDays: 90,
      where: [],
      target: [{ from: null, value: 0.1 }],
    });
  });
});

describe('a small agreement', () => {
  const definition = loadSound('exports: { leads: leads.csv }\nstages: [{ id: lead, entered: created }]\n');

  test('gets every default', () => {
    expect(definition).toMatchObject({
      file: 'scorecard.yaml',
      name: 'Joint scorecard',
      agreement: 1,
      effectiveFrom: null,
      mission: null,
      currency: 'XXX',
      review: { every: 'month', with: [] },
      maySkipStages: true,
      orderToleranceDays: 7,
      handOver: null,
      staleAfterDays: null,
      marketingSourced: null,
      measures: null,
      minSample: 20,
      notes: null,
      goals: { marketingSourcedShare: null, jeopardyBelow: 0.5 },
      people: { show: 'names', smallestGroupShown: 1, heads: { marketing: null, sales: null } },
      touches: { lookBackSeconds: 0 },
    });
  });

  test('works from Monday to Friday, 09:00 to 17:00, in UTC', () => {
    const { calendar } = definition;
    expect(calendar.zone.id).toBe('UTC');
    expect(calendar.weekStarts).toBe(0);
    expect(calendar.fiscalYearStarts).toBe(1);
    const day = [{ from: 540, to: 1020 }];
    expect(calendar.workingHours).toEqual([day, day, day, day, day, [], []]);
  });

  test('has the one export, with the line of its key', () => {
    expect([...definition.exports.values()]).toEqual([
      {
        name: 'leads',
        files: ['leads.csv'],
        preset: null,
        columns: {},
        fallbacks: {},
        attributes: {},
        only: {},
        dates: { all: [], byColumn: {} },
        numbers: { all: null, byColumn: {} },
        timeZone: null,
        completeTo: null,
        oneLeadPer: null,
        status: null,
        line: 1,
      },
    ]);
  });
});

describe('the hand-over, left out', () => {
  test('is at Marketing’s last stage before Sales’ first, rejected by the exits that no deal evidences', () => {
    expect(loadSound(SMALL).handOver).toEqual({
      at: 1,
      accepted: 2,
      rejected: [0],
      decideWithin: { kind: 'working_days', days: 2 },
    });
  });

  test('is none where the stages have no teams', () => {
    expect(loadSound(SMALL.replaceAll(/team: \w+, /g, '')).handOver).toBeNull();
  });

  test('may be a stage alone', () => {
    const { handOver } = loadSound(`${SMALL}hand_over: lead\n`);
    expect(handOver).toMatchObject({ at: 0, accepted: 1 });
  });
});

describe('short forms', () => {
  test('of exports', () => {
    const text = `exports:
  leads: [a.csv, b.csv]
  deals: { file: d.csv, status: won, dates: { Created: [d.M.yyyy, yyyy-MM-dd] }, numbers: { Amount: "1.234,50" } }
  touches:
stages: [{ id: lead, entered: created }, { id: won, entered: { deal: won } }]
`;
    const { exports } = loadSound(text);
    expect(exports.get('leads')?.files).toEqual(['a.csv', 'b.csv']);
    expect(exports.get('deals')).toMatchObject({
      status: 'won',
      dates: { all: [], byColumn: { Created: ['d.M.yyyy', 'yyyy-MM-dd'] } },
      numbers: { all: null, byColumn: { Amount: ',' } },
    });
    expect(exports.get('touches')?.files).toEqual([]);
  });

  test('of `only`, criteria, reasons, deal stages and people', () => {
    const text = `people: { marketing: Ada, tell: Bo }
exports: { leads: { only: { Status: Completed }, dates: yyyy-MM-dd, numbers: 1'234.50 }, deals: d.csv }
stages:
  - { id: lead, entered: created, criteria: [{ column: A, is: absent }, { column: B, at_most: 2.5 }, { column: P, at_least: 50% }, { column: C, not_in: X }] }
  - { id: offer, entered: { deal: { stage: Proposal } } }
exits: [{ id: out, entered: { status: Out }, reason: Why }]
`;
    const { people, exports, stages, exits } = loadSound(text);
    expect(people).toMatchObject({ heads: { marketing: 'Ada', sales: null }, tell: ['Bo'] });
    expect(exports.get('leads')).toMatchObject({
      only: { Status: ['Completed'] },
      dates: { all: ['yyyy-MM-dd'] },
      numbers: { all: '.' },
    });
    expect(stages[0]?.criteria).toEqual([
      { column: 'A', is: 'absent' },
      { column: 'B', atMost: 2.5 },
      { column: 'P', atLeast: 50, isPercent: true },
      { column: 'C', notIn: ['X'] },
    ]);
    expect(stages[1]?.entered.deal).toEqual({ stages: ['Proposal'] });
    expect(exits[0]?.reasonColumn).toBe('Why');
  });

  test('of targets and filters', () => {
    const text = `${SMALL}measures:
  - win_rate
  - { id: half, measure: win_rate, target: 0.5, where: { source: Web } }
  - { id: steps, measure: volume.mql, target: [{ from: 2026-01-01, value: 5 }, { from: 2026-07-01, value: 6.5 }] }
  - { id: others, measure: volume.mql, where: { source: { not: [Web, Fair] } } }
  - { id: quick, measure: sales_cycle, target: 60 days }
`;
    const rows = loadSound(text).measures ?? [];
    expect(rows.map(({ target }) => target)).toEqual([
      [],
      [{ from: null, value: 0.5 }],
      [
        { from: dayOfCivil(2026, 1, 1), value: 5 },
        { from: dayOfCivil(2026, 7, 1), value: 6.5 },
      ],
      [],
      [{ from: null, value: 60 * 86_400 }],
    ]);
    expect(rows[1]?.where).toEqual([{ attribute: 'source', not: false, values: ['Web'] }]);
    expect(rows[3]?.where).toEqual([{ attribute: 'source', not: true, values: ['Web', 'Fair'] }]);
  });

  test('of assumptions: one value, or one per period, in the unit of the measure', () => {
    const text = `${SMALL}assumptions:
  - { measure: volume.mql, assumed: { 2026-07: 90, 2026-Q4: 300 } }
  - { measure: win_rate, assumed: 25% }
  - { measure: conversion.mql.won, within: 6 weeks, assumed: 0.1 }
`;
    const { assumptions } = loadSound(text);
    expect(assumptions[0]).toMatchObject({
      id: 'volume.mql',
      per: 'month',
      over: { text: 'last 6 months', of: { last: 6, unit: 'month' } },
      line: 13,
      assumed: {
        byPeriod: new Map([
          ['2026-07', 90],
          ['2026-Q4', 300],
        ]),
      },
    });
    expect(assumptions[1]).toMatchObject({ per: null, assumed: { value: 0.25 } });
    expect(assumptions[2]?.withinDays).toBe(42);
  });

  test('`12.3%` loses no digit on its way to a share', () => {
    const rows = loadSound(`${SMALL}measures: [{ id: win_rate, target: 94.7% }]\n`).measures;
    expect(rows?.[0]?.target[0]?.value).toBe(0.947);
  });
});

describe('the calendar', () => {
  const hoursOf = (hours: string) =>
    loadSound(`${SMALL}calendar: { working_hours: ${hours} }\n`).calendar.workingHours;

  test('days may wrap around the week, be listed, and close', () => {
    const week = hoursOf('{ sat-mon: 10:00-12:00, "wed, Friday": 9:00-24:00, tue: closed }');
    const weekend = [{ from: 600, to: 720 }];
    const late = [{ from: 540, to: 1440 }];
    expect(week).toEqual([weekend, [], late, [], late, weekend, weekend]);
  });

  test('hours are sorted; a shift may run over midnight', () => {
    expect(hoursOf('{ mon: [22:00-06:00, 08:00-12:00] }')[0]).toEqual([
      { from: 480, to: 720 },
      { from: 1320, to: 1800 },
    ]);
  });

  test('a shift over midnight may not run into the next day’s hours', () => {
    const text = `${SMALL}calendar: { working_hours: { sun: 22:00-06:00, mon: 05:00-09:00 } }\n`;
    expect(placesIn(text)).toEqual(['12:13 overlapping-hours']);
  });

  test('one day may not have its hours in two places', () => {
    const text = `${SMALL}calendar: { working_hours: { mon-fri: 09:00-17:00, wed: 09:00-12:00 } }\n`;
    expect(placesIn(text)).toEqual(['12:52 overlapping-hours']);
  });
});

describe('holidays in a file', () => {
  const text = `${SMALL}calendar: { holidays: days.csv }\n`;

  test('are read from its column "date"', () => {
    const { calendar } = loadSound(text, {
      'days.csv': '\uFEFFName;Date\r\nNew Year;2027-01-01\r\n\r\nEpiphany;2027-01-06\r\n',
    });
    expect([...calendar.holidays]).toEqual([dayOfCivil(2027, 1, 1), dayOfCivil(2027, 1, 6)]);
  });

  test('have problems with the line of that file', () => {
    const files = { 'days.csv': 'date,name\n2027-01-01,A\n1.2.2027,B\n' };
    const { value, problems } = loadDefinition(
      text,
      'scorecard.yaml',
      (path) => files[path as 'days.csv'] ?? null,
    );
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ code: 'unreadable-holidays', file: 'days.csv', line: 3 }]);
  });

  test.each([
    ['', 1],
    ['name\nX\n', 1],
    ['date\n"2027\n', 2],
  ])('%j is no such file', (content, line) => {
    const { problems } = loadDefinition(text, 'scorecard.yaml', () => content);
    expect(problems).toMatchObject([{ code: 'unreadable-holidays', file: 'days.csv', line }]);
  });
});

describe('YAML', () => {
  test('scalars stay as written', () => {
    const text = `${SMALL}marketing_sourced: { source: [00123, 0015e000, 1_000, no, 0x1F, ~, 2026-01-01, 12:30] }\n`;
    expect(loadSound(text).marketingSourced?.values).toEqual([
      '00123',
      '0015e000',
      '1_000',
      'no',
      '0x1F',
      '~',
      '2026-01-01',
      '12:30',
    ]);
  });

  test.each(['yes', 'true', 'Yes', 'TRUE'])('%s is yes', (word) => {
    expect(loadSound(`${SMALL}may_skip_stages: ${word}\n`).maySkipStages).toBe(true);
  });

  test.each(['no', 'false'])('%s is no', (word) => {
    expect(loadSound(`${SMALL}may_skip_stages: ${word}\n`).maySkipStages).toBe(false);
  });

  test('anchors and merges work, and keys that begin with x- hold them', () => {
    const text = `x-row: &row { team: sales, where: { source: Web } }
${SMALL}measures:
  - { <<: *row, id: win_rate }
  - { <<: [*row, { team: marketing, name: Own }], id: volume.mql, where: { source: Fair } }
`;
    const rows = loadSound(text).measures ?? [];
    expect(rows.map(({ team, name, where }) => [team, name, where[0]?.values[0]])).toEqual([
      ['sales', 'Win rate', 'Web'],
      ['sales', 'Own', 'Fair'],
    ]);
  });

  test('a problem inside an anchor lies where it is written', () => {
    const text = `x-row: &row { team: nobody }\n${SMALL}measures: [{ <<: *row, id: win_rate }]\n`;
    expect(placesIn(text)).toEqual(['1:21 not-one-of']);
  });

  test('`<<` of something else than a map is refused', () => {
    expect(placesIn(`${SMALL}people: { <<: [Ada] }\n`)).toEqual(['12:11 yaml-syntax']);
  });

  test('its problems come alone, all of them', () => {
    expect(placesIn('name: A\nname: B\nstagez: !x []\nmission: glory\n')).toEqual([
      '2:1 yaml-duplicate-key',
      '3:9 yaml-unknown-tag',
    ]);
  });

  test('a key that stands twice is named', () => {
    const [problem] = loadDefinition(
      'name: A\n"my name": B\n"my name": C\ncurrency: EUR\ncurrency: USD\n',
      'a.yaml',
      () => null,
    ).problems.slice(-1);
    expect(problem?.message).toBe(
      'found the key "currency" a second time in one map, expected it once; join the two',
    );
  });

  test('a second document is refused', () => {
    expect(placesIn(`${SMALL}---\nname: B\n`)).toEqual(['12:1 yaml-syntax']);
  });

  test('keys named like parts of an object are only keys', () => {
    expect(placesIn(`${SMALL}__proto__: { a: 1 }\nconstructor: 2\n`)).toEqual([
      '12:1 unknown-key',
      '13:1 unknown-key',
    ]);
  });

  test('kinds and outcomes of touches have spellings, too', () => {
    const aliases = loadSound(
      `${SMALL}aliases: { type: { Call: [Telefonat] }, outcome: { Connected: [erreicht] } }\n`,
    ).aliases;
    expect([aliases.get('type')!.get('Telefonat'), aliases.get('outcome')!.get('erreicht')]).toEqual([
      'Call',
      'Connected',
    ]);
  });

  test('nor does a map of names of their own lose one', () => {
    const named = (key: string) => `${SMALL}aliases:\n  source: { ${key}: [google], Fair: [fair] }\n`;
    expect(placesIn(named('__proto__'))).toEqual(['13:13 unknown-key']);
    expect([...loadSound(named('constructor')).aliases.get('source')!.values()]).toEqual([
      'constructor',
      'Fair',
    ]);
  });

  test('windows line ends and a byte order mark change nothing', () => {
    expect(placesIn(`\uFEFF${SMALL.replaceAll('\n', '\r\n')}mission: glory\r\n`)).toEqual([
      '12:10 not-one-of',
    ]);
  });
});

describe('all problems at once', () => {
  test('those of the shape and those of the references, in the order of the file', () => {
    const text = `name: [x]
exports: { leads: { colums: { id: Id } } }
stages:
  - { id: lead, entered: created }
  - { id: mql, team: markting, entered: { status: MQL } }
  - { entered: { status: SQL } }
slas:
  - { id: touch-it, starts: lead, stops: [mqll], within: 5 parsecs, target: 90 }
measures: [volume.mql, volume.sql]
mision: both
`;
    expect(placesIn(text)).toEqual([
      '1:7 wrong-form',
      '2:21 unknown-key',
      '5:22 not-one-of',
      '6:5 missing-key',
      '8:43 unknown-event',
      '8:58 invalid-duration',
      '8:77 invalid-share',
      '9:24 unknown-measure',
      '10:1 unknown-key',
    ]);
  });

  test('what refers to an entry with a problem is not at fault as well', () => {
    const text = `exports: { leads: l }
stages: [{ id: a, entered: created, criteria: 5 }, { id: b, entered: { status: B }, entred: x }]
measures: [volume.a, volume.b, conversion.a.b]
`;
    expect(placesIn(text)).toEqual(['2:47 wrong-form', '2:85 unknown-key']);
  });

  test('what lacks because it could not be read is not reported as lacking', () => {
    const text = `exports: { leads: l }
stages: [{ id: a, entered: { sttus: X } }, { id: b, entered: { status: B } }]
slas: [{ id: s, starts: a, stops: b, within: soon }]
`;
    expect(placesIn(text)).toEqual(['2:30 unknown-key', '3:46 invalid-duration']);
  });

  test('a number written as another country has it is refused, and both readings named', () => {
    const messages = (rest: string) =>
      loadDefinition(`${SMALL}${rest}`, 'scorecard.yaml', () => null).problems.map(({ message }) => message);
    const plain = 'a number that is not negative, which is what the measure has';
    expect(messages('measures: [{ id: volume.mql, target: 50.000 }]')).toEqual([
      `found "50.000", expected ${plain}; "50.000" could be 50 or 50000: write which`,
    ]);
    expect(messages('measures:\n  - id: volume.mql\n    target: 0,7')).toEqual([
      `found "0,7", expected ${plain}; write 0.7`,
    ]);
    expect(messages('goals: { revenue: { 2026-Q4: 1.200.000 } }')[0]).toMatch(/; write 1200000$/);
    expect(messages('min_sample: 1.000')[0]).toMatch(/could be 1 or 1000: write which$/);
    expect(messages('measures: [{ id: volume.mql, target: 0,7 }]')).toEqual([
      '"7" is no key of an entry of "measures": between braces a comma ends a value; write numbers with a decimal point (0.7) and without thousands signs',
    ]);
  });

  test('rates and shares may have three decimals', () => {
    const { rates, measures } = loadSound(
      `${SMALL}rates: { GBP: 1.175 }\nmeasures: [{ id: win_rate, target: 12.500% }]\n`,
    );
    expect([...rates.values(), measures?.[0]?.target[0]?.value]).toEqual([1.175, 0.125]);
  });

  test('what deals’ statuses mean is asked for once, where it is to be written', () => {
    const text = `exports: { leads: l,
  deals: d }
stages: [{ id: a, entered: created }, { id: won, entered: { deal: won } }]
exits: [{ id: lost, entered: { deal: lost } }]
`;
    expect(placesIn(text)).toEqual(['2:3 export-needed']);
    const [problem] = loadDefinition(text, 'scorecard.yaml', () => null).problems;
    expect(problem?.message).toContain('exports.deals: status: { won: [...], lost: [...] }');
  });

  test('messages name the nearest', () => {
    const { problems } = loadDefinition(
      `${SMALL}slas: [{ id: first-touch, starts: hand_over, stops: acepted, within: 1 day }]\n`,
      'scorecard.yaml',
      () => null,
    );
    expect(problems.map(({ message }) => message)).toEqual([
      'SLA "first-touch" stops at "acepted", which is no stage or exit, nor touch or contact — did you mean "accepted"?',
    ]);
  });
});

describe('impossible agreements', () => {
  const codesIn = (rest: string) => placesIn(SMALL + rest).map((place) => place.split(' ')[1]);

  test.each([
    ['slas: [{ id: s, starts: hand_over, stops: mql, within: 1 day }]', 'sla-stops-before-start'],
    ['slas: [{ id: s, starts: rejected, stops: rejected, within: 1 day }]', 'sla-stops-before-start'],
    ['slas: [{ id: s, starts: mql, stops: touch }]', 'unclear-sla'],
    ['slas: [{ id: s, criteria_of: won, within: 1 day }]', 'unclear-sla'],
    ['slas: [{ id: s, criteria_of: won, stops: touch, starts: mql, within: 1 day }]', 'unclear-sla'],
    ['slas: [{ id: s, starts: mql, stops: touch, within: 1 day, or: contact }]', 'unclear-sla'],
    ['slas: [{ id: s, starts: mql, stops: touch, within: 1 day, target: -5% }]', 'invalid-share'],
    ['slas: [{ id: s, starts: mql, stops: touch, within: 1 day, warn_at: 0% }]', 'invalid-warn-at'],
    ['measures: [{ id: revenue, target: -1 }]', 'invalid-target'],
    ['measures: [{ id: win_rate, target: 101% }]', 'invalid-target'],
    ['measures: [{ id: sales_cycle, target: 2 business days }]', 'invalid-target'],
    ['measures: [{ id: volume.mql, target: [{ value: 1 }, { value: 2 }] }]', 'unordered-dates'],
    ['measures: [volume.mql, volume.mql]', 'duplicate-id'],
    ['measures: [conversion.won.mql]', 'unknown-measure'],
    ['assumptions: [{ measure: conversion.mql.won, assumed: 5% }]', 'within-needed'],
    ['hand_over: won', 'hand-over-order'],
    ['rates: { usd: 1 }', 'invalid-currency'],
    ['rates: { USD: 0 }', 'invalid-number'],
    ['marketing_sourced: { source: Web, deal_source: Web }', 'invalid-filter'],
    ['aliases: { colour: { Red: red } }', 'unknown-attribute'],
    ['goals: { revenue: { 2026-Q4: -5 } }', 'invalid-number'],
    ['goals: { revenue: { 2026-Q5: 5 } }', 'invalid-period'],
  ])('%s: %s', (text, code) => {
    expect(codesIn(`${text}\n`)).toEqual([code]);
  });

  test('a status may not mean won and lost', () => {
    expect(placesIn(SMALL.replace('lost: Lost', 'lost: [Lost, Won]'))).toEqual(['3:37 ambiguous-evidence']);
  });

  test('an attribute may not be named like one that is there already', () => {
    const text = SMALL.replace('leads: leads.csv', 'leads: { attributes: { owner: Rep } }');
    expect(placesIn(text)).toEqual(['2:26 reserved-name']);
  });
});

describe('a chain of assumptions', () => {
  const path = `exports: { leads: l, deals: { status: { won: W, lost: L } } }
stages:
  - { id: mql, entered: created }
  - { id: accepted, entered: { status: A } }
  - { id: opportunity, entered: { deal: created } }
  - { id: won, entered: { deal: won } }
goals: { revenue: { 2026: 1000 } }
`;
  const links = {
    'volume.mql': '{ measure: volume.mql, assumed: 100 }',
    'conversion.mql.accepted': '{ measure: conversion.mql.accepted, within: 30 days, assumed: 70% }',
    'conversion.accepted.opportunity':
      '{ measure: conversion.accepted.opportunity, within: 30 days, assumed: 70% }',
    win_rate: '{ measure: win_rate, assumed: 20% }',
    average_selling_price: '{ measure: average_selling_price, assumed: 5000 }',
  };
  const chain = (without: string | null, goals = true) => {
    const items = Object.entries(links).filter(([id]) => id !== without);
    const text = goals ? path : path.replace(/goals.*\n/, '');
    return `${text}assumptions: [${items.map(([, item]) => item).join(', ')}]\n`;
  };

  test('that is closed is sound', () => {
    expect(placesIn(chain(null))).toEqual([]);
  });

  test.each(Object.keys(links))('names %s where that link is missing', (link) => {
    const { problems } = loadDefinition(chain(link), 'scorecard.yaml', () => null);
    expect(problems.map(({ code }) => code)).toEqual(['missing-link']);
    expect(problems[0]?.message).toContain(`"${link}"`);
  });

  test('is also meant to be closed without a goal, from a volume to a price', () => {
    expect(placesIn(chain('win_rate', false))).toEqual(['7:1 missing-link']);
    expect(placesIn(chain('average_selling_price', false))).toEqual([]);
  });
});
