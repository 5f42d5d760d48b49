/** Finds something of an object, such as a set of leads, when it is first asked for, and keeps it for as long as that is there. */
export function oncePer<Key extends object, Found>(find: (key: Key) => Found): (key: Key) => Found {
  const kept = new WeakMap<Key, Found>();
  return (key) => {
    if (!kept.has(key)) kept.set(key, find(key));
    return kept.get(key) as Found;
  };
}
