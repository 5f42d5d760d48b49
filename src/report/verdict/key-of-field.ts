import type { ExportName } from '../../definition/definition.js';

/** The key of the definition that maps a field of an export: `stages.mql.entered.column`, `exports.deals.columns.amount`. */
export function keyOfField(name: ExportName, field: string, exits: ReadonlySet<string>): string {
  const [kind, of = ''] = field.split(':');
  switch (kind) {
    case 'entered':
      return `${exits.has(of) ? 'exits' : 'stages'}.${of}.entered.column`;
    case 'reason':
      return of === '' ? `exports.${name}.columns.reason` : `exits.${of}.reason.column`;
    case 'criterion':
      return `stages.${of}.criteria`;
    case 'attribute':
      return `exports.${name}.attributes.${of}`;
    default:
      return `exports.${name}.columns.${field}`;
  }
}
