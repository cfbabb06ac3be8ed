import type {Element} from 'hast'
import {h} from 'hastscript'
import {fill} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'
import {pageShell} from '../html/shell.ts'
import type {SiteFile} from './index.ts'

/** The page that tells how the texts are tagged: what was added, at which levels, how it is measured, and what is never done. */
export function* methodPage(settings: Settings): Iterable<SiteFile> {
  const {strings, readability, lexicon} = settings.language
  const {site, ids, readability: measure, levels} = strings
  const {method: texts, folders} = site
  const reviewed = lexicon.entries.filter((entry) => entry.reviewed).length
  const html = pageShell(settings)({
    title: texts.title,
    root: '../',
    current: 'method',
    document: [
      h('h1', {id: ids.title}, texts.title),
      h('p', texts.intro),
      h('h2', texts.levels),
      h('dl', levelNodes(levels)),
      h('h2', texts.words),
      h('p', fill(texts.wordsText, {count: lexicon.entries.length, reviewed})),
      h('p', texts.unresolved),
      h('h2', measure.heading),
      h('p', fill(measure.methods[readability.method]!, {method: readability.method})),
      h('table', [
        h('caption', fill(texts.bands, {measure: readability.name})),
        h('thead', h('tr', [h('th', {scope: 'col'}, texts.band), h('th', {scope: 'col'}, texts.from)])),
        h('tbody', bandRows()),
      ]),
      h('p', fill(texts.uncertainty, {minimum: readability.minimum})),
      h('h2', texts.never),
      h(
        'ul',
        texts.neverList.map((each) => h('li', each)),
      ),
    ],
  })
  yield [`${folders.method}/index.html`, html]

  function bandRows(): Element[] {
    return readability.bands.map(({name, from}, index) => {
      const range = index === 0 ? fill(texts.below, {value: readability.bands[1]!.from}) : String(from)
      return h('tr', [h('th', {scope: 'row'}, measure.bands[name]), h('td', range)])
    })
  }
}

const levelNodes = (levels: Readonly<Record<string, string>>): Element[] =>
  Object.entries(levels).flatMap(([level, text]) => [h('dt', level), h('dd', text)])
