/** The buffers of all typed arrays in plain data, each once: what can be handed to another thread without a copy. */
export function buffersOf(data: unknown): readonly ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const visit = (value: unknown) => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (value instanceof Map) for (const each of value.values()) visit(each);
    else if (typeof value === 'object' && value !== null)
      for (const each of Object.values(value)) visit(each);
  };
  visit(data);
  return [...buffers];
}
