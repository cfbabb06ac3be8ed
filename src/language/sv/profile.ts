import type {Metadata, Person} from '../../tree.ts'
import type {Profile} from '../language.ts'
import {months} from './dates.ts'

const date = String.raw`(?:\d{4}-\d{2}-\d{2}|(?:\d{1,2}\s)?(?:${months.join('|')})\s\d{4})`
const name = String.raw`\p{Lu}[\p{L}’'-]*(?:\s(?:von|af|de|van|der|\p{Lu}[\p{L}.’'-]*)){0,4}`
const party = String.raw`\((?<party>\p{Lu}{1,3}|–|-)\)`
const caseLabel = String.raw`(?:(?:Vårt|Ert)\s)?(?:Dnr|D\.nr|Diarienummer|Diarienr|Ärendenummer|Ärendenr|Ärende\snr|Ärende|Beteckning)`

/** What all documents of a council have in common. */
const council = {
  subject:
    /\s(?:om|angående|rörande|gällande|avseende|kring|beträffande)(?:\s|$)|\s[-–]\s|^\P{L}*\p{L}+svar\s/u,
  caseNumber: new RegExp(
    String.raw`^${caseLabel}(?!\p{L})\.?:?\s*(?<number>(?:\p{Lu}{2,6}[\s–-]?)?[\p{Lu}\d]*\d[\p{L}\d/:.–-]*)$`,
    'iu',
  ),
  letterheadDate: new RegExp(String.raw`^(?:Datum:?\s+|Den\s+)?(?<date>${date})$`, 'iu'),
  placeAndDate: new RegExp(
    String.raw`^(?<place>\p{Lu}\p{L}+(?:[\s-]\p{L}+){0,2}?),?\s+(?:(?:den|i)\s+)?(?<date>${date})$`,
    'u',
  ),
  onBehalf: /^(?:För|På\suppdrag\sav|Enligt\suppdrag)(?:\s[\p{L}\s,-]{2,60})?$/u,
  signatureLine: /^(?!.*[.?!;]$)\p{L}[^?!;]{1,79}$/u,
  signer:
    /^(?<name>\p{Lu}[\p{L}’'-]*(?:\s(?:von|af|de|van|der|\p{Lu}[\p{L}.’'-]*)){1,4})(?:\s?\(\p{Lu}{1,3}\))?(?:,\s\p{L}[^.?!;]{1,79})?$/u,
  question:
    /^(?:Fråga\s+(?:nr\s+)?(?<labelled>\d{1,2})\s?[.):–-]\s*|(?<number>\d{1,2})[.):]\s+)(?=\p{Lu}|[”"’'«»(])/u,
  questionLabel: /^(?:Fråga\s+(?:nr\s+)?(?<number>\d{1,2})|(?<bare>\d{1,2}))\s*[.):]?$/u,
  answerLabel:
    /^Svar(?:et)?(?:\s+(?:på|till))?(?:\s+fråga)?\s+(?:nr\s+)?(?<number>\d{1,2})(?:\s*[.):]?$|\s?:\s+(?=\S))/u,
  asks: /^(?:Hur|Vad|Vilk(?:a|en|et)|Varför|När|Var|Vem|Vems|Anser|Avser|Är|Har|Kommer|Finns|Ska|Skall|Kan|Delar|Ser|Tycker|Vill|Blir|På\svilket|I\svilk)(?!\p{L})/u,
  announcesQuestions: /(?:följande\sfråg(?:a|or)|frågar|har\sfrågat|har\sställt|frågorna|frågan)(?!\p{L})/u,
  people,
} satisfies Omit<Profile, 'name' | 'title'>

/** A councillor's written answer to a council member's interpellation (kommunallagen 2017:725, chapter 5, section 59). */
export const interpellationAnswer: Profile = {
  ...council,
  name: 'interpellation-answer',
  title:
    /^(?:Skriftligt\s+|Muntligt\s+)?(?:Svar\s+(?:på|till)\s+(?!fråga\s+\d)|Interpellationssvar|Besvarande\s+av|Svar:)(?=\s|\p{L})/iu,
}

/** A council member's questions, as they were put. */
export const interpellation: Profile = {
  ...council,
  name: 'interpellation',
  title: /^Interpellation(?:\s+(?:av|från|till|nr|om|angående))(?=\s)/iu,
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
