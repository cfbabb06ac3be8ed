import type {LexiconEntry} from '../language/language.ts'
import type {GlossaryEntry, Range} from '../tree.ts'
import type {TextBlock} from './blocks.ts'
import type {TermFound, TermsFound} from './terms.ts'

/** Which words of a text lead to the glossary: their first uses, or none. */
export const glossaryLinks = ['first-uses', 'glossary-only'] as const
export type GlossaryLinks = (typeof glossaryLinks)[number]

/** More links than this make a paragraph hard to read. */
const linksPerBlock = 3

/**
 * Decides which uses link to the glossary: the first use of a meaning in a section, never in a heading, at most three
 * in a block, abbreviations before words; of two that overlap (`JO` in `JO-anmälan`) the longer.
 */
export function createGlossary(links: GlossaryLinks) {
  const entries = new Map<string, GlossaryEntry>()
  const linked = new Map<number, Set<string>>()

  return {
    entries: (collator: Intl.Collator): GlossaryEntry[] =>
      [...entries.values()].sort((a, b) => collator.compare(a.term, b.term)),

    /** The uses in a block that become links, with their running number; `index` is the block's. */
    link(block: TextBlock, index: number, terms: TermsFound): Map<TermFound, number> {
      const uses = new Map<TermFound, number>()
      const here = linked.get(block.section) ?? new Set()
      linked.set(block.section, here)
      for (const found of inOrder(terms)) {
        if (!found.entry) continue
        const entry = register(found.entry)
        if (entry.blocks.at(-1) !== index) entry.blocks.push(index)
        if (links === 'glossary-only') continue
        if (block.kind === 'heading' || here.has(entry.id) || uses.size === linksPerBlock) continue
        if ([...uses.keys()].some((linked) => overlap(linked, found))) continue
        here.add(entry.id)
        entry.uses += 1
        uses.set(found, entry.uses)
      }
      return uses
    },
  }

  function register({id, term, expansion, definition, pronunciation, reviewed}: LexiconEntry): GlossaryEntry {
    const entry = entries.get(id) ?? {
      id,
      term,
      expansion,
      definition,
      pronunciation,
      reviewed,
      uses: 0,
      blocks: [],
    }
    entries.set(id, entry)
    return entry
  }
}

/** Abbreviations before words, but for those within a word. */
function inOrder({abbreviations, words}: TermsFound): TermFound[] {
  const isWithin = (found: TermFound) => words.some((word) => word.entry && overlap(word, found))
  const within = abbreviations.filter(isWithin)
  return [...abbreviations.filter((found) => !within.includes(found)), ...words, ...within]
}

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end
