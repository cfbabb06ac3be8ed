import type {RootContent} from 'mdast'
import {rangeOf} from '../place.ts'
import type {Range, TitleBlock} from '../tree.ts'
import {blockLines, isParagraph} from './phrasing.ts'
import type {Context} from './questions/found.ts'

/**
 * The date of a letterhead, on a line of its own in the title block or in the block right below it; `undefined` where
 * there is none, or where two differ: no one knows which of them is the document's.
 */
export function findLetterheadDate(
  titleBlock: TitleBlock,
  rest: readonly RootContent[],
  {profile, language}: Context,
): {date: string; range: Range} | undefined {
  const found = [...titleBlock.children, ...rest.slice(0, 1)].flatMap((block) =>
    isParagraph(block)
      ? blockLines(block).flatMap((line) => {
          const said = profile.letterheadDate.exec(line.text.trim())?.groups?.date
          const date = said && language.dates(said)[0]?.datetime
          return date ? [{date, range: rangeOf(block)}] : []
        })
      : [],
  )
  return new Set(found.map(({date}) => date)).size === 1 ? found[0] : undefined
}
