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
    if (isUninformative(title) || title === stem) {
      yield {at: document.querySelector('title') ?? document.documentElement, values: {title}}
    }
  },
})

/** No title, one that programs give, or the name of a file. */
export const isUninformative = (title: string): boolean =>
  !title || generic.test(title) || fileLike.test(title)
