import type {Metadata, Person} from '../../tree.ts'
import type {Profile} from '../language.ts'

const month = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december'
const date = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}\s(?:${month})\s\d{4})`
const name = String.raw`\p{Lu}[\p{L}’'-]*(?:\s(?:von|af|de|van|der|\p{Lu}[\p{L}.’'-]*)){0,4}`
const party = String.raw`\((?<party>\p{Lu}{1,3}|–|-)\)`

/** A councillor's written answer to a council member's interpellation (kommunallagen 2017:725, chapter 5, section 59). */
export const interpellationAnswer: Profile = {
  name: 'interpellation-answer',
  title:
    /^(?:Skriftligt\s+|Muntligt\s+)?(?:Svar\s+(?:på|till)|Interpellationssvar|Besvarande\s+av|Svar:)(?=\s)/iu,
  caseNumber:
    /^(?:Dnr|Diarienummer|Diarienr|Ärendenummer|Ärendenr|Ärende)(?!\p{L})\.?:?\s*(?<number>(?:\p{Lu}{2,5}\s?)?[\p{Lu}\d]*\d[\p{L}\d/:.-]*)$/iu,
  placeAndDate: new RegExp(
    String.raw`^(?<place>\p{Lu}\p{L}+(?:[\s-]\p{L}+){0,2}?),?\s+(?:den\s+)?(?<date>${date})$`,
    'u',
  ),
  signatureLine: /^(?!.*[.?!;]$)\p{L}[^?!;]{1,79}$/u,
  signer: new RegExp(`^${name}(?:\\s?\\(\\p{Lu}{1,3}\\))?$`, 'u'),
  question: /^(?:Fråga\s+)?(?<number>\d{1,2})[.):]\s+(?=\p{Lu}|[”"’'«»(])/u,
  people,
}

/** `… av Andréa Hedin (M) till socialborgarrådet Alexander Ojanne (S) om …` */
function people(title: string): Pick<Metadata, 'askers' | 'answerer'> {
  const flat = title.replaceAll(/\s+/gu, ' ')
  const from = /(?:^|\s)(?:av|från)\s(?<people>.*)$/u.exec(flat)?.groups?.people ?? ''
  const [askersPart = '', rest = ''] = parted(from, /\still\s/u)
  const askers = Array.from(askersPart.matchAll(new RegExp(`(?<name>${name})\\s?${party}`, 'gu')), personOf)
  const [answererPart = ''] = parted(rest, /\s(?:om|angående|rörande|gällande)\s/u)
  const found = new RegExp(
    `(?:(?<role>\\p{Ll}[\\p{Ll}\\s-]*?)\\s)?(?<name>${name})(?:\\s?${party})?`,
    'u',
  ).exec(answererPart)
  return {askers, ...(found && {answerer: personOf(found)})}
}

function parted(text: string, separator: RegExp): [string, string] {
  const match = separator.exec(text)
  return match ? [text.slice(0, match.index), text.slice(match.index + match[0].length)] : [text, '']
}

function personOf(match: RegExpExecArray): Person {
  const {name: found, party: letters, role} = match.groups!
  return {
    name: found!,
    ...(letters && /\p{L}/u.test(letters) && {party: letters}),
    ...(role && {role}),
  }
}
