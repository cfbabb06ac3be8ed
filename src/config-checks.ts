import {closest, distance} from 'fastest-levenshtein'

/** What is wrong with a value, and where in it. */
export interface Problem {
  /** Keys from the outside in; none for the value itself. */
  path: readonly string[]
  /** Says it of the keys, points between. */
  says: (at: string) => string
}

export type Check = (value: unknown) => Problem | undefined

const mustBe = (expected: string): Problem => ({
  path: [],
  says: (at) => (at ? `"${at}" must be ${expected}` : `must be ${expected}`),
})
const must =
  (holds: (value: unknown) => boolean, expected: string): Check =>
  (value) =>
    holds(value) ? undefined : mustBe(expected)

export const text = must((value) => typeof value === 'string' && value.trim() !== '', 'a text')
export const positive = must((value) => typeof value === 'number' && value > 0, 'a number above 0')
export const yesOrNo = must((value) => typeof value === 'boolean', 'true or false')
export const date = must(
  (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)),
  'a date such as 2026-05-20',
)
export const webAddress = must(
  (value) => typeof value === 'string' && /^https?:\/\/[^\s/]/.test(value) && URL.canParse(value),
  'an address that begins with https://',
)
export const oneOf = (choices: readonly unknown[]): Check =>
  must((value) => choices.includes(value), `one of ${choices.join(', ')}`)
export const choiceOf = (choices: readonly string[]): Check =>
  must(
    (value) => Array.isArray(value) && value.length > 0 && value.every((item) => choices.includes(item)),
    `a list of ${choices.join(', ')}`,
  )

export const falseOr =
  (check: Check): Check =>
  (value) =>
    value === false ? undefined : check(value)

export const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return mustBe('a list')
    return first(value.map((item, index) => within(String(index + 1), check(item))))
  }

/** An object whose keys are the user's own. */
export const byName =
  (check: Check): Check =>
  (value) =>
    isObject(value)
      ? first(Object.entries(value).map(([key, item]) => within(key, check(item))))
      : mustBe('an object')

/** An object of which every key must be known; the nearest known one is named. */
export const shape =
  (checks: Readonly<Record<string, Check>>, required: readonly string[] = []): Check =>
  (value) => {
    if (!isObject(value)) return mustBe('an object')
    const missing = required.find((key) => !Object.hasOwn(value, key))
    if (missing) return {path: [missing], says: (at) => `"${at}" is missing`}
    return first(
      Object.entries(value).map(([key, item]) => {
        const check = Object.hasOwn(checks, key) ? checks[key] : undefined
        return check ? within(key, check(item)) : unknownKey(key, Object.keys(checks))
      }),
    )
  }

const within = (key: string, problem: Problem | undefined): Problem | undefined =>
  problem && {...problem, path: [key, ...problem.path]}

function unknownKey(key: string, known: readonly string[]): Problem {
  const nearest = closest(key, known)
  const hint = distance(key, nearest) <= key.length / 2 ? `; did you mean "${nearest}"?` : ''
  return {path: [key], says: (at) => `unknown key "${at}"${hint} Known are ${known.join(', ')}`}
}

const first = (problems: readonly (Problem | undefined)[]): Problem | undefined => problems.find(Boolean)

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
