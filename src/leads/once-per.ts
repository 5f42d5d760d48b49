/** Finds something of an object, such as a set of leads, when it is first asked for, and keeps it for as long as that is there. */
export function oncePer<Key extends object, Found>(find: (key: Key) => Found): (key: Key) => Found {
  const kept = new WeakMap<Key, { readonly found: Found }>();
  return (key) => {
    const known = kept.get(key) ?? { found: find(key) };
    kept.set(key, known);
    return known.found;
  };
}
