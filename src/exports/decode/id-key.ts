const CHECK_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The form in which an id is compared: trimmed, and of an 18-character Salesforce id its 15, for systems export
 * either. Of several ids in one cell (`8001;8002`) each.
 */
export function idKey(text: string): string {
  if (text.includes(';')) return text.split(';').map(idKey).join(';');
  const trimmed = text.trim();
  return trimmed.length === 18 && hasCheckSuffix(trimmed) ? trimmed.slice(0, 15) : trimmed;
}

/**
 * Whether the last three characters are those that Salesforce adds: each is the number, in base 32, whose bits say
 * which of five characters are capitals.
 */
function hasCheckSuffix(id: string): boolean {
  if (!/^[a-zA-Z0-9]{18}$/.test(id)) return false;
  for (let part = 0; part < 3; part++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (isCapital(id.charCodeAt(part * 5 + i))) bits |= 1 << i;
    if (CHECK_CHARACTERS[bits] !== id[15 + part]) return false;
  }
  return true;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}
