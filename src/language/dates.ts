import type {DateFound} from './language.ts'

/**
 * Finds dates as offices write them: `2026-05-20`, `20 May 2026`, and `1 October`, of which the year is not said. `months` are a language's, January
 * first; `ordinal` matches what may follow the day.
 */
export function dateFinder(months: readonly string[], ordinal = ''): (text: string) => DateFound[] {
  const date = new RegExp(
    `(?<![\\p{L}\\p{N}/-])(?:(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<day>\\d{1,2})${ordinal}\\s(?<month>${months.join('|')})(?:\\s(?<year>\\d{4}))?)(?![\\p{L}\\p{N}/-])`,
    'giu',
  )
  const lower = months.map((month) => month.toLowerCase())
  return (text) =>
    Array.from(text.matchAll(date)).flatMap((match) => {
      const {iso, day, month, year} = match.groups!
      const datetime = iso ?? dateString(Number(day), lower.indexOf(month!.toLowerCase()) + 1, year)
      const range = {start: match.index, end: match.index + match[0].length}
      return isDate(datetime) ? [{...range, datetime}] : []
    })
}

function dateString(day: number, month: number, year?: string): string {
  const monthAndDay = [month, day].map((number) => String(number).padStart(2, '0')).join('-')
  return year ? `${year}-${monthAndDay}` : monthAndDay
}

/** Whether the calendar has the date; 29 February is one where no year is given. */
function isDate(datetime: string): boolean {
  const full = datetime.length === 5 ? `2024-${datetime}` : datetime
  const parsed = new Date(`${full}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full)
}
