/** What `make` gives, made when it is first asked for: a schema takes longer to make than to read a file with. */
export function madeOnce<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
