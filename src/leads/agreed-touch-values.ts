import type { Definition } from '../definition/definition.js';
import type { CategoryColumn } from '../exports/table.js';
import { AGREEMENT, type AgreedValues, type Exported, MACHINE } from './agreed-values.js';
import { countedValue } from './counted-value.js';

/**
 * The values that say what counts as a touch and that the exports read would have. A column that no value is looked for in
 * is not asked for: those of touches are made only then.
 */
export function agreedTouchValues({
  definition,
  touches,
  attributes,
  ownerChanges,
}: Exported): readonly AgreedValues[] {
  if (touches === null) return [];
  const { counts, contactOutcomes, notBy } = definition.touches;
  const agreed = (key: string) => ({
    who: AGREEMENT,
    line: definition.lines.get(`touches.${key}`) ?? null,
    whose: 'touch',
  });
  const column = (name: 'type' | 'outcome') => ({
    what: name,
    counted: countedValue(definition, name),
    columns: [touches[name]],
    quoted: [touches[name]],
  });
  const owners = [attributes.get('owner'), ownerChanges?.to, ownerChanges?.from];
  return [
    ...(touches.has.type
      ? Array.from(counts, ([kind, values]) => ({
          ...agreed('counts'),
          ...column('type'),
          where: `under touches.counts.${kind}`,
          values,
        }))
      : []),
    ...(touches.has.outcome && contactOutcomes.length > 0
      ? [
          {
            ...agreed('contact'),
            ...column('outcome'),
            where: 'under touches.contact',
            values: contactOutcomes,
          },
        ]
      : []),
    ...(touches.has.by && notBy.length > 0 ? [notByValues(definition, notBy, [touches.by, ...owners])] : []),
  ];
}

/** Who does no touch may still own leads: a queue. Nobody of the data is named in place of a misspelt one. */
function notByValues(
  definition: Definition,
  values: readonly string[],
  columns: readonly (CategoryColumn | undefined)[],
): AgreedValues {
  return {
    who: AGREEMENT,
    line: definition.lines.get('touches.not_by') ?? null,
    where: 'under touches.not_by',
    what: MACHINE,
    values,
    whose: 'touch or owner',
    counted: countedValue(definition, 'owner'),
    columns: columns.filter((column) => column !== undefined),
    quoted: [],
  };
}
