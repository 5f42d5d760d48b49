import { headerWords } from './header-words.js';

/** What a header says of its column: values that may be people's, some of a short list, times, or nothing that is known. */
export type HeaderSense = 'person' | 'category' | 'time' | 'unknown';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Columns under these words name people or companies, or hold what somebody typed. */
const PERSON = words(
  'name names firstname lastname fullname surname nickname salutation person contact email mail emails phone mobile ' +
    'telephone tel cell fax whatsapp skype street address city town zip zipcode postal postcode latitude longitude birthday birthdate ' +
    'gender age company companies account organization organisation employer customer client user username owner owners assigned ' +
    'assignee creator by manager rep sdr bdr ae csm agent caller host attendee attendees participants salesperson description ' +
    'comment comments note notes message subject topic title text body summary details remarks feedback website url link linkedin ' +
    'twitter facebook domain ip password key signature photo ' +
    'vorname nachname kontakt ansprechpartner telefon handy strasse anschrift adresse ort stadt plz firma kunde kundin inhaber ' +
    'besitzer bearbeiter betreuer mitarbeiter beschreibung bemerkung bemerkungen notiz notizen kommentar betreff nachricht ' +
    'nom prenom societe entreprise ville rue proprietaire commentaire nombre apellido empresa cliente propietario telefono ' +
    'direccion comentario correo',
);

/** Columns under these words hold some of a list that somebody once agreed on. */
const CATEGORY = words(
  'status stage phase state substatus step pipeline lifecycle type kind category class classification source channel medium origin ' +
    'campaign segment industry sector vertical region territory country continent market language size tier grade rating score ' +
    'priority reason outcome result disposition product plan edition currency department team division probability forecast ' +
    'converted closed won qualified direction event field subtype persona ' +
    'zustand stufe art typ kategorie quelle herkunft kanal kampagne branche gebiet land markt sprache groesse grosse ' +
    'prioritat grund ergebnis produkt wahrung abteilung ' +
    'statut etape origine canal secteur pays langue raison produit devise estado etapa fuente canal sector pais motivo producto moneda',
);

/** Columns under these words hold dates, so that digits alone may be one. */
const TIME = words(
  'date dates time datetime day month timestamp created modified changed updated closed since until due datum zeit tag monat ' +
    'erstellt geandert angelegt heure jour mois fecha hora mes',
);

/** What a header says of its column, by its words in some languages. What it is about stands last, mostly. */
export function headerSense(header: string): HeaderSense {
  const all = headerWords(header);
  const last = all.at(-1) ?? '';
  if (last === 'name' && CATEGORY.has(all.at(-2) ?? '')) return 'category';
  if (all.some((word) => TIME.has(word)) && !CATEGORY.has(last)) return 'time';
  if (CATEGORY.has(last)) return 'category';
  if (all.some((word) => PERSON.has(word))) return 'person';
  return all.some((word) => CATEGORY.has(word)) ? 'category' : 'unknown';
}
