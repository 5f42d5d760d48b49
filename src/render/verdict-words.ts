import type { CheckDocument } from '../report/check-document.js';
import type { GroupedCause, VerdictItem, VerdictRow } from '../report/verdict-document.js';
import { formatCount } from './format-count.js';
import { formatShare } from './format-share.js';

/** What is shown as less than 1.0% is told in a line: it hardly moves what is said of a number in a meeting. */
const LIGHT = 0.0095;

const KINDS = ['measures', 'slas', 'assumptions', 'goals'] as const;
type Kind = (typeof KINDS)[number];
/** What both sides look at, and what the plan is made of. */
const OWED = ['measures', 'slas'] as const;
const PLAN = ['assumptions', 'goals'] as const;
const NOUNS: Readonly<Record<Kind, readonly [string, string]>> = {
  measures: ['measure', 'measures'],
  slas: ['SLA', 'SLAs'],
  assumptions: ['assumption', 'assumptions'],
  goals: ['goal', 'goals'],
};

/** A verdict in a line that can be read out in a meeting. */
export function verdictHeadline({ verdict, checked }: CheckDocument): string {
  if (!checked.exports) return 'not usable: the definition has errors';
  const caveats = caveatsOf(verdict).length;
  const withCaveats = `with ${formatCount(caveats)} ${caveats === 1 ? 'caveat' : 'caveats'}`;
  const sound = (row: VerdictRow) => row.status === 'sound';
  switch (verdict.status) {
    case 'sound':
      return `sound: ${joined(kindsIn(verdict).map((kind) => `all ${counted(kind, verdict[kind].length)}`))}`;
    case 'caveats':
      return `usable, ${withCaveats}: ${partsOf(verdict, sound, OWED)} are sound`;
    case 'unusable': {
      const unusable = partsOf(verdict, (row) => row.status === 'unusable', KINDS, true);
      if (unusable === '') return 'not usable';
      const rest = KINDS.flatMap((kind) => verdict[kind]).filter((row) => row.status !== 'unusable');
      if (rest.length === 0)
        return `not usable for any of ${joined(kindsIn(verdict).map((kind) => counted(kind, verdict[kind].length)))}`;
      const others =
        caveats === 0
          ? 'all others are sound'
          : `usable ${withCaveats} for others: ${partsOf(verdict, sound, OWED)} are sound`;
      return `not usable for ${unusable}; ${others}`;
    }
  }
}

/** What stands beside it: how much of it is light, what of the plan is sound, and that no report runs at all. */
export function verdictRemarks({ verdict, counts, checked }: CheckDocument): string[] {
  const plan = partsOf(verdict, ({ status }) => status === 'sound', PLAN);
  return [
    ...(counts.errors > 0 && checked.leads ? ['no report runs until the errors are mended'] : []),
    ...lightRemark(verdict),
    ...(plan === '' || verdict.status === 'sound' || !checked.leads
      ? []
      : [`of the plan, ${plan} are sound`]),
  ];
}

function lightRemark(verdict: VerdictItem): string[] {
  const light = caveatsOf(verdict).filter(isLight).length;
  if (light === 0) return [];
  const concern = light === 1 ? 'caveat concerns less than 1%' : 'caveats concern less than 1% each';
  const isLightly = ({ status, because }: VerdictRow) => status !== 'unusable' && because.every(isLight);
  const but = partsOf(verdict, isLightly, OWED);
  const isBetter = but !== partsOf(verdict, ({ status }) => status === 'sound', OWED);
  const without = isBetter ? `; but for ${light === 1 ? 'it' : 'them'}, ${but} would be sound` : '';
  return [`${formatCount(light)} ${concern}${without}`];
}

/** The causes that make something unusable. */
export function unusableCauses({ causes }: VerdictItem): GroupedCause[] {
  return causes.filter(({ status }) => status === 'unusable');
}

/** The caveats of which the weight is one per cent or more, or not known. */
export function heavyCaveats(verdict: VerdictItem): GroupedCause[] {
  return caveatsOf(verdict).filter((cause) => !isLight(cause));
}

/** The others. */
export function lightCaveats(verdict: VerdictItem): GroupedCause[] {
  return caveatsOf(verdict).filter(isLight);
}

/** `3 of 716 deals (0.4%), 0.5% of the amount`; empty where it is of no number. */
function weightText({ count, of, unit, share, amount_share }: GroupedCause): string {
  if (count === null || unit === null) return '';
  const noun = count === 1 && of === null ? unit.slice(0, -1) : unit;
  const counts =
    of === null ? `${formatCount(count)} ${noun}` : `${formatCount(count)} of ${formatCount(of)} ${noun}`;
  const weight = share === null ? '' : ` (${shareText(share)})`;
  return `${counts}${weight}${amount_share === null ? '' : `, ${shareText(amount_share)} of the amount`}`;
}

/** What a cause is, and its weight: `Deals name a lead that the leads export lacks: 3 of 716 deals (0.4%)`. */
export function causeText(cause: GroupedCause): string {
  const weight = weightText(cause);
  return weight === '' ? cause.what : `${cause.what}: ${weight}`;
}

/** What would mend it, and under which keys: `Export the leads of all deals (exports.leads.file)`. */
export function mendText({ mend, settings }: GroupedCause): string {
  const text = mend.replace(/\.$/, '');
  return settings.length === 0 ? text : `${text} (${settings.join(', ')})`;
}

/** Where it is, and whom it concerns: `leads.csv:914 · leads 00Q1, 00Q2, …`. */
export function behindText({ file, line, leads, deals }: GroupedCause): string {
  return [
    ...(file === null ? [] : [line === null ? file : `${file}:${line}`]),
    ...idsText('lead', leads),
    ...idsText('deal', deals),
  ].join(' · ');
}

const NAMED = 6;

/** The names of what a cause moves, the first few; `12 measures`, where `briefly`. */
export function movesText({ moves }: GroupedCause, verdict: VerdictItem, briefly = false): string {
  const isAll = (kind: Kind) => verdict[kind].length > 2 && moves[kind].length === verdict[kind].length;
  const parts = KINDS.filter((kind) => moves[kind].length > 0).flatMap((kind) => {
    if (isAll(kind)) return [`all ${counted(kind, moves[kind].length)}`];
    if (briefly) return [counted(kind, moves[kind].length)];
    const names = new Map(verdict[kind].map((row) => [row.id, labelOf(kind, row)]));
    const named = moves[kind].slice(0, NAMED).map((id) => names.get(id) ?? id);
    const more = moves[kind].length - named.length;
    const list = more === 0 ? named : [...named, `${formatCount(more)} more`];
    return [`${NOUNS[kind][moves[kind].length === 1 ? 0 : 1]} ${list.join(', ')}`];
  });
  return parts.join('; ');
}

/** The names of what is sound, in parts of a line. */
export function soundNames(verdict: VerdictItem): string[] {
  return KINDS.flatMap((kind) =>
    verdict[kind].filter(({ status }) => status === 'sound').map((row) => labelOf(kind, row)),
  );
}

/** Assumptions are called by their ids: by its measure one would have the name of a row of the report. */
function labelOf(kind: Kind, { id, name }: VerdictRow): string {
  return kind === 'assumptions' ? id : name;
}

function caveatsOf({ causes }: VerdictItem): GroupedCause[] {
  return causes.filter(({ status }) => status === 'caveats');
}

function isLight({ share, amount_share }: Pick<GroupedCause, 'share' | 'amount_share'>): boolean {
  return share !== null && share < LIGHT && (amount_share ?? 0) < LIGHT;
}

function kindsIn(verdict: VerdictItem): Kind[] {
  return KINDS.filter((kind) => verdict[kind].length > 0);
}

/** `9 of 12 measures and 3 of 4 SLAs`; kinds without any are left out where `onlySome`. */
function partsOf(
  verdict: VerdictItem,
  passes: (row: VerdictRow) => boolean,
  kinds: readonly Kind[],
  onlySome = false,
): string {
  const parts = kindsIn(verdict).flatMap((kind) => {
    if (!kinds.includes(kind)) return [];
    const count = verdict[kind].filter(passes).length;
    return onlySome && count === 0 ? [] : [`${formatCount(count)} of ${counted(kind, verdict[kind].length)}`];
  });
  return joined(parts);
}

function counted(kind: Kind, count: number): string {
  return `${formatCount(count)} ${NOUNS[kind][count === 1 ? 0 : 1]}`;
}

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** A share that isn't nothing is never shown as 0.0%. */
function shareText(share: number): string {
  return share > 0 && share < 0.0005 ? `under ${formatShare(0.001)}` : formatShare(share);
}

function idsText(noun: string, { count, ids }: GroupedCause['leads']): string[] {
  if (ids.length === 0) return [];
  return [`${count === 1 ? noun : `${noun}s`} ${ids.join(', ')}${ids.length < count ? ', …' : ''}`];
}
