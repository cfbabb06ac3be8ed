/** What a line says of its page: `2 (4)` is page 2 of 4. */
export interface PageNumber {
  page: number
  total?: number
}

/** What stands before a page number; any other word may number something else, such as a question. */
const word = String.raw`(?:(?:sida|sidan|sid|page|s|p)\.?\s+)?`

/** `2`, `2 (4)`, `Sida 2 av 4`, `Page 2/4`, `- 2 -`: a whole line that numbers a page. */
const whole = new RegExp(
  String.raw`^${word}[-–]?\s*(?<page>\d{1,4})\s*(?:\(\s*(?<ofBrackets>\d{1,4})\s*\)|(?:av|of|/)\s*(?<of>\d{1,4}))?\s*[-–]?$`,
  'iu',
)

/** A page number at either end of a line, set off from the other words by blanks. */
const setOff = new RegExp(
  String.raw`(?:^|\s{2,})${word}(?<page>\d{1,4})\s?(?:\((?<ofBrackets>\d{1,4})\)|(?:av|of|/)\s?(?<of>\d{1,4}))(?:$|\s{2,})`,
  'iu',
)

export const pageNumberLine = (text: string): PageNumber | undefined =>
  text.length > 40 ? undefined : numberOf(whole.exec(text))

/** The page number that a line has, alone or set off. Longer lines are no running heads. */
export const pageNumber = (text: string): PageNumber | undefined =>
  pageNumberLine(text) ?? (text.length > 400 ? undefined : numberOf(setOff.exec(text)))

function numberOf(match: RegExpExecArray | null): PageNumber | undefined {
  if (!match) return undefined
  const {page, of, ofBrackets} = match.groups!
  const total = of ?? ofBrackets
  if (total !== undefined && Number(page) > Number(total)) return undefined
  return {page: Number(page), ...(total !== undefined && {total: Number(total)})}
}
