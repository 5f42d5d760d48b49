/** Finds something when it is first asked for, and keeps it. */
export function once<Found>(find: () => Found): () => Found {
  let found: Found | null = null;
  return () => {
    found ??= find();
    return found;
  };
}
