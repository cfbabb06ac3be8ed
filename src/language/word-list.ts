/**
 * A list of words in the format of Hunspell: stems with flags (`.dic`), and rules by which a flag's suffixes make other
 * forms (`.aff`). It answers one question: is this a word, be it a compound that no list holds? Of the format (hunspell(5),
 * "OPTIONS FOR COMPOUNDING" and "AFFIX FILE OPTIONS FOR AFFIX CREATION") it knows suffixes and compounds by flags.
 */

export interface WordList {
  /** Whether a word is in the list, is a form of one that is, or a compound of such; capitals make no difference. */
  has(word: string): boolean
  /** The same of a word without a capital: few names are among them. */
  hasCommon(word: string): boolean
}

/** A list that is read when it is first asked: most documents need none. */
export function lazyWordList(read: () => WordList): WordList {
  let list: WordList | undefined
  const get = () => {
    list ??= read()
    return list
  }
  return {has: (word) => get().has(word), hasCommon: (word) => get().hasCommon(word)}
}

/** One suffix that a flag allows: `la → el` where the stem ends in `condition`. */
interface Suffix {
  flag: string
  strip: string
  add: string
  condition: RegExp
  /** Flags of the form that it makes. */
  flags: string
}

/** Flags by what they mean. */
interface Flags {
  begin: string
  middle: string
  end: string
  onlyInCompound: string
  forbidden: string
}

/** How many words a compound is tried for. */
const deepest = 4

export function readWordList(affixes: string, dictionary: string): WordList {
  const flags = flagsOf(affixes)
  const suffixes = Map.groupBy(suffixesOf(affixes), ({add}) => add)
  const longest = Math.max(0, ...Array.from(suffixes.keys(), (add) => add.length))
  const stems = stemsOf(dictionary)

  /** The flags of every way in which a word is a form of a stem. */
  function* forms(word: string): Generator<string> {
    const own = stems.get(word)
    if (own !== undefined) yield own
    for (let length = 0; length <= Math.min(longest, word.length); length += 1) {
      for (const suffix of suffixes.get(word.slice(word.length - length)) ?? []) {
        const stem = word.slice(0, word.length - length) + suffix.strip
        const stemFlags = stems.get(stem)
        if (!stemFlags?.includes(suffix.flag) || !suffix.condition.test(stem)) continue
        // A form may end a compound when its stem may.
        const end = stemFlags.includes(flags.end) ? flags.end : ''
        yield suffix.flags + end
      }
    }
  }

  const may = (word: string, flag: string): boolean => forms(word).some((found) => found.includes(flag))

  const stands = (word: string): boolean =>
    forms(word).some((found) => !found.includes(flags.onlyInCompound) && !found.includes(flags.forbidden))

  /** Whether a word is made of a beginning, any number of middles, and an end. */
  function isCompound(word: string, depth = 1): boolean {
    for (let at = 2; at <= word.length - 3; at += 1) {
      const part = word.slice(0, at)
      if (!may(part, depth === 1 ? flags.begin : flags.middle) && !(depth > 1 && may(part, flags.begin)))
        continue
      const rest = word.slice(at)
      if (may(rest, flags.end) || (depth < deepest - 1 && isCompound(rest, depth + 1))) return true
    }
    return false
  }

  const has = remembered((word: string) => {
    const lower = word.toLowerCase()
    const named = lower.slice(0, 1).toUpperCase() + lower.slice(1)
    return stands(lower) || stands(named) || isCompound(lower)
  })
  const hasCommon = remembered((word: string) => {
    const lower = word.toLowerCase()
    return stands(lower) || isCompound(lower)
  })
  return {has, hasCommon}
}

/** Documents ask for the same words again and again; no more answers are kept than a large document needs. */
function remembered(ask: (word: string) => boolean): (word: string) => boolean {
  const known = new Map<string, boolean>()
  return (word) => {
    let answer = known.get(word)
    if (answer === undefined) {
      answer = ask(word)
      if (known.size > 50_000) known.clear()
      known.set(word, answer)
    }
    return answer
  }
}

function flagsOf(affixes: string): Flags {
  const flag = (name: string): string => new RegExp(`^${name}\\s+(\\S)`, 'm').exec(affixes)?.[1] ?? '\0'
  return {
    begin: flag('COMPOUNDBEGIN'),
    middle: flag('COMPOUNDMIDDLE'),
    end: flag('COMPOUNDEND'),
    onlyInCompound: flag('ONLYINCOMPOUND'),
    forbidden: flag('FORBIDDENWORD'),
  }
}

function suffixesOf(affixes: string): Suffix[] {
  const rule =
    /^SFX[ \t]+(?<flag>\S)[ \t]+(?<strip>\S+)[ \t]+(?<add>[^\s/]+)(?:\/(?<flags>\S+))?[ \t]+(?<condition>\S+)/gmu
  return Array.from(affixes.matchAll(rule), ({groups}) => {
    const {flag, strip, add, flags, condition} = groups as Record<keyof Suffix, string>
    return {
      flag,
      strip: strip === '0' ? '' : strip,
      add: add === '0' ? '' : add,
      condition: new RegExp(`${condition}$`, 'u'),
      flags: flags ?? '',
    }
  })
}

/** Stems with their flags. The first line of a dictionary says how many there are. */
function stemsOf(dictionary: string): Map<string, string> {
  const stems = new Map<string, string>()
  for (const line of dictionary.split('\n')) {
    const slash = line.indexOf('/', 1)
    const stem = slash < 0 ? line.trimEnd() : line.slice(0, slash)
    const flags = slash < 0 ? '' : line.slice(slash + 1).trimEnd()
    // A stem may stand twice, with other flags.
    stems.set(stem, (stems.get(stem) ?? '') + flags)
  }
  return stems
}
