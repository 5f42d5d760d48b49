const CHECK_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The form in which an id is compared: trimmed; of an 18-character Salesforce id its 15, for systems export either;
 * a GUID without braces and in small letters; an id of Zoho without the prefix that only some of its exports write. Of
 * several ids in one cell (`8001;8002`) each.
 */
export function idKey(text: string): string {
  if (text.includes(';')) return text.split(';').map(idKey).join(';');
  const id = text.trim();
  if (id.length === 18 && hasCheckSuffix(id)) return id.slice(0, 15);
  if (id.length >= GUID_LENGTH && isGuid(id)) return bareGuid(id);
  return id.startsWith(ZOHO_PREFIX) ? id.slice(ZOHO_PREFIX.length) : id;
}

const GUID_LENGTH = 36;
const ZOHO_PREFIX = 'zcrm_';

/** Whether a text is a GUID, as Dynamics has them, in braces or not. */
export function isGuid(text: string): boolean {
  return /^(\{[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i.test(
    text.trim(),
  );
}

function bareGuid(id: string): string {
  return (id.startsWith('{') ? id.slice(1, -1) : id).toLowerCase();
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
