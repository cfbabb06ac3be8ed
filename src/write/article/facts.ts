import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Strings} from '../../language/language.ts'
import type {Article, Person} from '../../tree.ts'

/** The answer's facts as a description list of ours; only what was recognized. */
export function facts({metadata, tags}: Article, strings: Strings): Element[] {
  const {askers, answerer, date, caseNumber} = metadata
  const rows: [term: string, description: (string | Element)[]][] = [
    [strings.facts.asker, askers.map(personText)],
    [strings.facts.answerer, answerer ? [personText(answerer)] : []],
    [strings.facts.date, date ? [h('time', {dateTime: date}, strings.longDate(date))] : []],
    [strings.facts.caseNumber, caseNumber ? [caseNumber] : []],
  ]
  const found = rows.filter(([, descriptions]) => descriptions.length)
  if (!found.length) return []
  const list = found.flatMap(([term, descriptions]) => [
    h('dt', term),
    ...descriptions.map((description) => h('dd', description)),
  ])
  return [h('dl', {className: ['facts'], dataAdded: 'meta'}, list)]

  function personText({name, party, role}: Person): string {
    const entry = tags?.glossary.find((candidate) => candidate.term === party)
    const partyText = party ? ` (${entry?.expansion ?? party})` : ''
    return `${name}${partyText}${role ? `, ${role}` : ''}`
  }
}
