/** What stands on a line of its own though it heads nothing. */
const patterns = [
  // A name, with or without party: every word has a capital. Headings are written like sentences.
  String.raw`^\p{Lu}[\p{L}’-]*(?:\s(?:von|af|de|van|der|\p{Lu}[\p{L}.’-]*)){1,4}(?:\s?\(\p{Lu}{1,3}\))?(?:,.*)?$`,
  String.raw`^[\p{L}\s.,-]+\(\p{Lu}{1,3}\)$`,
  // Place and date, or a date alone.
  String.raw`^(?:\p{Lu}\p{L}+(?:[\s-]\p{L}+){0,2},?\s+)?(?:den\s+)?\d{1,2}\s\p{Ll}+\s\d{4}$`,
  String.raw`\d{4}-\d{2}-\d{2}$`,
  // Case numbers, telephone numbers, addresses, and to whom a letter goes.
  String.raw`^(?i:dnr|diarie|ärendenr|ärendenummer|ärende\s\d|ärende\snr|handling\s\d{4}|telefon|tel\.|fax|e-post|webb|postadress|besöksadress|handläggare|sida\s\d|utfärdat|protokoll\snr|sammanträdesdatum|issn|foto)`,
  String.raw`^Till\s(?:\p{Lu}|[\p{L}\s-]*(?:fullmäktige|styrelsen|nämnden)$)`,
  String.raw`(?:^|\s)(?:AB|enligt uppdrag)$`,
]

export const notHeading = new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'u')
