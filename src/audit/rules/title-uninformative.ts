import {rule} from '../rule.ts'

/** Titles that programs give, in the languages that offices use. */
const generic =
  /^(?:dokument\d*|document\d*|namnlös\w*|untitled.*|sida|page|home|hem|start|index|pdf|word|titel|title|microsoft word.*)$/iu
const fileLike = /^[\p{L}\p{N}_.-]+\.(?:txt|docx?|pdf|html?|md|odt|epub)$/iu

/** The title is the first thing that is read aloud, and how one page is told from another. */
export const titleUninformative = rule({
  id: 'title-uninformative',
  wcag: ['2.4.2'],
  applies: ({kind}) => kind !== 'fragment',
  *check({document, fileName}) {
    const title = document.title.trim()
    const stem = fileName.replace(/\.\w+$/, '')
    const isFileName = title !== '' && (fileLike.test(title) || title === stem)
    if (!title || generic.test(title) || isFileName) {
      yield {at: document.querySelector('title') ?? document.documentElement, values: {title}}
    }
  },
})
