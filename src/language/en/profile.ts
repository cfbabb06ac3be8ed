import type {Metadata, Person} from '../../tree.ts'
import type {Profile} from '../language.ts'
import {months} from './dates.ts'

const date = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s(?:${months.join('|')})\s\d{4})`
const name = String.raw`\p{Lu}[\p{L}’'-]*(?:\s(?:of|de|van|von|\p{Lu}[\p{L}.’'-]*)){0,4}`
const party = String.raw`\((?<party>\p{L}[\p{L}\s/-]{0,24})\)`

/** A minister's written answer to a member's question (Erskine May, 25th edition, chapter 22). */
export const writtenAnswer: Profile = {
  name: 'written-answer',
  title:
    /^(?:Written\s+)?(?:Answer|Reply|Response)\s+to\s+(?:(?:a|the)\s+)?(?:(?:written|parliamentary|council)\s+){0,2}question/iu,
  subject: /\s(?:on|about|regarding|concerning)(?:\s|$)|\s[-–]\s/u,
  caseNumber:
    /^(?:UIN|Ref(?:erence)?(?:\snumber|\sno\.?)?|Question(?:\snumber|\sno\.?|\sref(?:erence)?)):?\s*(?<number>[\p{Lu}\d]*\d[\p{L}\d/:.–-]*)$/iu,
  letterheadDate: new RegExp(String.raw`^(?:Date:?\s+)?(?<date>${date})$`, 'iu'),
  placeAndDate: new RegExp(
    String.raw`^(?<place>\p{Lu}\p{L}+(?:[\s-]\p{L}+){0,2}?),?\s+(?<date>${date})$`,
    'u',
  ),
  onBehalf: /^(?:For|On\sbehalf\sof)(?:\s[\p{L}\s,-]{2,60})$/u,
  signatureLine: /^(?!.*[.?!;]$)\p{L}[^?!;]{1,79}$/u,
  signer:
    /^(?<name>\p{Lu}[\p{L}’'-]*(?:\s(?:of|de|van|von|\p{Lu}[\p{L}.’'-]*)){1,4})(?:\s?\(\p{L}[\p{L}\s/-]{0,24}\))?(?:,\s\p{L}[^.?!;]{1,79})?$/u,
  question:
    /^(?:Question\s+(?:no\.?\s+)?(?<labelled>\d{1,2})\s?[.):–-]\s*|(?<number>\d{1,2})[.):]\s+)(?=\p{Lu}|[“"‘'(])/u,
  questionLabel: /^(?:Question\s+(?:no\.?\s+)?(?<number>\d{1,2})|(?<bare>\d{1,2}))\s*[.):]?$/u,
  answerLabel:
    /^(?:Answer|Reply|Response)(?:\s+to\s+question)?\s+(?:no\.?\s+)?(?<number>\d{1,2})(?:\s*[.):]?$|\s?:\s+(?=\S))/u,
  asks: /^(?:To\sask|How|What|Which|Why|When|Where|Who|Whether|Is|Are|Was|Were|Has|Have|Had|Does|Do|Did|Will|Would|Can|Could|Should)(?!\p{L})/u,
  announcesQuestions: /(?:following\squestions?|asks|asked|questions)(?!\p{L})/u,
  people,
}

/** `… from Jane Smith (Lab) to the Secretary of State for Education, Bo Green (Con), on …` */
function people(title: string): Pick<Metadata, 'askers' | 'answerer'> {
  const flat = title.replaceAll(/\s+/gu, ' ')
  const from = /\s(?:from|by)\s(?<people>.*)$/u.exec(flat)?.groups?.people ?? ''
  const [askersPart = '', rest = ''] = parted(from, /\sto\s/u)
  const askers = Array.from(askersPart.matchAll(new RegExp(`(?<name>${name})\\s?${party}`, 'gu')), personOf)
  const [answererPart = ''] = parted(rest, /\s(?:on|about|regarding|concerning)\s/u)
  const office = /^(?:the\s)?(?<role>[^(]*?),\s(?<rest>.*)$/u.exec(answererPart)?.groups
  const found = new RegExp(`^(?<name>${name})(?:\\s?${party})?`, 'u').exec(office?.rest ?? answererPart)
  if (!found) return {askers}
  return {askers, answerer: {...personOf(found), ...(office?.role && {role: office.role})}}
}

function parted(text: string, separator: RegExp): [string, string] {
  const match = separator.exec(text)
  return match ? [text.slice(0, match.index), text.slice(match.index + match[0].length)] : [text, '']
}

const personOf = (match: RegExpExecArray): Person => {
  const {name: found, party: label} = match.groups!
  return {name: found!, ...(label && {party: label})}
}
