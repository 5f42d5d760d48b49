/** The ids of a cell that may list several, as HubSpot's `8001;8002` does. */
export function idList(cell: string): readonly string[] {
  if (!cell.includes(';')) return cell === '' ? [] : [cell];
  return cell.split(';').filter((id) => id !== '');
}
