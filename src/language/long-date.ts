/** Makes what says a date in words in a language: `2026-05-20` → `20 maj 2026`. The time zone of the machine plays no part. */
export function longDate(tag: string): (iso: string) => string {
  const format = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (iso) => {
    const date = new Date(`${iso}T00:00:00Z`)
    return Number.isNaN(date.getTime()) ? iso : format.format(date)
  }
}
