/** A cell without what it says, for it could be anything, even a name: `99.99.aaaa`. */
export function cellForm(cell: string): string {
  const form = cell.replace(/[0-9]/g, '9').replace(/[a-zA-Z\u0080-\u00ff]/g, 'a');
  return form.replace(/[^\x20-\x7e]/g, ' ').slice(0, 24);
}
