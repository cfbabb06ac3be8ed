import {isUninformative} from '../../rules/title-uninformative.ts'
import {bookRule} from '../rule.ts'

/** In a library of a hundred books the title is all that one hears. */
export const titleOfBookUninformative = bookRule({
  id: 'title-of-book-uninformative',
  wcag: ['2.4.2'],
  *check({packagePath, metadata, items}) {
    const [title = ''] = metadata('dc:title')
    const stems = new Set(
      items.map(({path}) =>
        path
          .split('/')
          .at(-1)!
          .replace(/\.\w+$/, ''),
      ),
    )
    if (isUninformative(title) || stems.has(title)) yield {path: packagePath, values: {title}}
  },
})
