import {textOf} from '../../dom.ts'
import {guessLanguage} from '../../rules/language-mismatch.ts'
import {bookRule} from '../rule.ts'

/** Reading systems choose the voice by the book's language. */
export const languageOfBookMismatch = bookRule({
  id: 'language-of-book-mismatch',
  wcag: ['3.1.1'],
  *check({packagePath, metadata, documents}) {
    const [declared = ''] = metadata('dc:language')
    const guessed = guessLanguage(documents.map(({document}) => textOf(document.documentElement)).join(' '))
    if (declared && guessed && declared.toLowerCase().split('-')[0] !== guessed)
      yield {path: packagePath, values: {declared, guessed}}
  },
})
