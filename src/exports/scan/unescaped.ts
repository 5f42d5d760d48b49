/** A cell's bytes with its doubled quotes made single. */
export function unescaped(quote: string): (bytes: Uint8Array, start: number, end: number) => Uint8Array {
  const sign = quote.charCodeAt(0);
  return (bytes, start, end) => {
    const cell = new Uint8Array(end - start);
    let length = 0;
    for (let at = start; at < end; at++) {
      cell[length++] = bytes[at]!;
      if (bytes[at] === sign) at++;
    }
    return cell.subarray(0, length);
  };
}
