/** A Markdown table: the first column of words, the others of numbers. */
export function markdownTable(head, rows) {
  const width = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length), 4));
  const line = (row) => `| ${row.map((cell, column) => padded(cell, column, width)).join(' | ')} |`;
  const rule = `|${width.map((each, column) => (column === 0 ? `${'-'.repeat(each + 2)}` : `${'-'.repeat(each + 1)}:`)).join('|')}|`;
  return `${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
}

function padded(cell, column, width) {
  return column === 0 ? cell.padEnd(width[column]) : cell.padStart(width[column]);
}
