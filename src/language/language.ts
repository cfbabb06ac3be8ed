/** What a language must bring: everything in the project that depends on the language of the document. */
import type {Metadata, Range, Readability} from '../tree.ts'
import type {Level} from '../write/article/level.ts'
import type {WordList} from './word-list.ts'

export interface Language {
  /** BCP 47. */
  tag: string
  hyphenation: Hyphenation
  /** Matches a line that says to whom a document goes: it may stand between a title and its text. */
  addressee: RegExp
  /** Matches the label of a part and its number, which may count on from page to page as page numbers do. */
  partLabel: RegExp
  /** Words that open sentences and no names: pronouns, prepositions, adverbs of time. In lower case. */
  sentenceOpeners: ReadonlySet<string>
  words: WordList
  /** Matches a line that may stand like a heading and is none: a name, a date, a case number. */
  notHeading: RegExp
  /** Words that no text ends with: prepositions, conjunctions, articles. In lower case. */
  openWords: ReadonlySet<string>
  /** Kinds of documents, tried in order. */
  profiles: readonly Profile[]
  lexicon: Lexicon
  /** Finds the dates in a text, with what HTML's `datetime` says of them. */
  dates(text: string): DateFound[]
  /** The sentences of one block, in order; blanks between them belong to none. */
  sentences(block: string): Range[]
  readability: ReadabilityMeasure
  /** What is written on pages and in books. */
  strings: Strings
}

export interface DateFound extends Range {
  datetime: string
}

export interface Hyphenation {
  /** A word that follows a suspended compound: `jour- och familjehem`. */
  joiners: ReadonlySet<string>
  /** First parts that always keep their hyphen: `icke-`. */
  prefixes: ReadonlySet<string>
}

/** What one kind of document looks like: data, and the few patterns that data cannot say. */
export interface Profile {
  name: string
  /** Matches the opening of the title. */
  title: RegExp
  /** Matches the word that a title's subject follows: a title without one goes on. */
  subject: RegExp
  /** Matches a whole line that gives the case number; the group `number` is the number. */
  caseNumber: RegExp
  /** Matches a whole line that gives a letterhead's date; the group `date` is the date. */
  letterheadDate: RegExp
  /** Matches a whole line with place and date; groups `place` and `date`. */
  placeAndDate: RegExp
  /** Matches a whole line that says for whom the signers sign. */
  onBehalf: RegExp
  /** Matches any line that may stand below place and date. */
  signatureLine: RegExp
  /** Matches the one of them that is a name; the group `name` is the name, without party and role. */
  signer: RegExp
  /** Matches the opening of a numbered question; the group `number` or `labelled` is its number. */
  question: RegExp
  /** Matches a whole line that is only the label of a question; the group `number` is its number, or `bare` without a word. */
  questionLabel: RegExp
  /** Matches the label that opens an answer, alone or before its text; the group `number` is its question's number. */
  answerLabel: RegExp
  /** Matches words that open as a question does. */
  asks: RegExp
  /** Matches words that announce questions. */
  announcesQuestions: RegExp
  /** Who asks and who answers, from the title. */
  people(title: string): Pick<Metadata, 'askers' | 'answerer'>
}

/** Patterns that the text before and after must match. */
export interface LexiconRule {
  before?: string
  after?: string
}

export interface LexiconEntry {
  id: string
  term: string
  expansion: string
  kind: string
  definition: string
  pronunciation: string
  /** Whether the term is an abbreviation rather than a word. */
  abbreviation: boolean
  /** When it holds, in words, for whoever reviews it. */
  context?: string
  /** Every form that the entry claims, as written. */
  forms: readonly string[]
  /** Where it is meant; one of several, or everywhere where there is none. */
  rules?: LexiconRule | readonly LexiconRule[]
  /** A pattern that must match somewhere in the document. */
  document?: string
  /** A pattern of the publishers whose word it is; absent for everybody's. */
  publisher?: string
  /** ISO dates, both inclusive. */
  validFrom?: string
  validTo?: string
  /** Whether the meaning is certain where the rules hold; others stay unresolved. */
  certain: boolean
  /** When somebody vouched for it, ISO 8601; absent where nobody has, which a glossary says. */
  reviewed?: string
}

export interface Lexicon {
  entries: readonly LexiconEntry[]
  /** Matches a whole word that looks like an abbreviation. */
  looksAbbreviated: RegExp
  /** Whether readers cannot be expected to know an entry. */
  needsExplaining(entry: LexiconEntry): boolean
  /** Matches what follows a word that the writer explains. */
  explains: RegExp
  /** The inflected forms of a word, where they are certain. */
  inflections(word: string): string[]
  /** What to write instead of a form that is hard to hear or to tell from others. */
  betterForm(form: string, entry: LexiconEntry | undefined): string | undefined
}

/** What a readability measure counts in one block. */
export interface BlockCounts {
  words: number
  long: number
  sentences: (Range & {words: number})[]
  /** Its words in lower case. */
  forms: string[]
}

export interface ReadabilityMeasure {
  /** Such as `lix-sv-1`; a change of any rule makes a new method. */
  method: string
  /** As it is called, such as `LIX`; higher values are harder. */
  name: string
  /** What the measure of word variation is called, where there is one. */
  variation?: string
  /** Counts one block; its sentences come with their words. */
  count(block: string): BlockCounts
  /** The measure of some blocks together; `undefined` where there is nothing to count. */
  measure(blocks: readonly BlockCounts[]): Readability | undefined
  /** Fewest words for which a value is shown. */
  minimum: number
  /** Bands with their lower bounds, easiest first. */
  bands: readonly {from: number; name: Band}[]
  /** A sentence of more words than this is marked. */
  longSentence: number
  /** From where on there is something to remark to whoever writes. */
  limits: WritingLimits
}

export type Band = 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard'

export interface WritingLimits {
  /** Words of a sentence that is long, and of one that is too long. */
  sentence: readonly [number, number]
  /** Long sentences in a row. */
  run: number
  paragraph: {words: number; sentences: number}
  /** Values of a text that is hard, and of one that is very hard. */
  low: readonly [number, number]
  /** Fewest words of a part whose value says something to its writer. */
  measurable: number
  /** Words of an answer that should have a summary. */
  summary: number
}

/** What Klarsvar itself writes on pages and in books; `{names}` stand for values. */
export interface Strings {
  /** Prefixes of ids, so that addresses read as the language does. */
  ids: Record<
    | 'title'
    | 'caseNumber'
    | 'question'
    | 'section'
    | 'paragraph'
    | 'sentence'
    | 'signature'
    | 'page'
    | 'word'
    | 'reference'
    | 'note'
    | 'noteReference'
    | 'table'
    | 'contents'
    | 'glossary'
    | 'readability'
    | 'summary'
    | 'notice'
    | 'about'
    | 'site'
    | 'more'
    | 'neighbours',
    string
  >
  /** What a place is called that has such an id. */
  places: Record<
    'title' | 'caseNumber' | 'question' | 'section' | 'paragraph' | 'signature' | 'note' | 'table',
    string
  >
  /** A date in words, from an ISO date. */
  longDate(iso: string): string
  skipLink: string
  contents: string
  page: string
  questionLink: string
  facts: Record<'asker' | 'answerer' | 'date' | 'caseNumber', string>
  glossary: Record<'heading' | 'note' | 'pronunciation' | 'back' | 'unreviewed', string>
  readability: {
    line: string
    short: string
    /** Both bands, where the uncertainty crosses a limit. */
    between: string
    bands: Readonly<Record<Band, string>>
    heading: string
    /** Which level a text has, and where that is explained. */
    level: string
    /** What is counted and how, by method. */
    methods: Readonly<Record<string, string>>
  }
  /** The levels of tagging, in words; `PT-0` and so on. */
  levels: Readonly<Record<Level, string>>
  /** What a reader can have shown. */
  choices: Record<'heading' | 'meanings' | 'longSentences', string>
  summary: Record<'heading' | 'note' | 'author' | 'approvedBy', string>
  notice: Record<
    'heading' | 'replaced' | 'withdrawn' | 'on' | 'successor' | 'short-replaced' | 'short-withdrawn',
    string
  >
  about: Record<
    | 'heading'
    | 'note'
    | 'downloads'
    | 'epub'
    | 'original'
    | 'originalAsk'
    | 'originalAskWhom'
    | 'pages'
    | 'pagesNote',
    string
  >
  neighbours: Record<'label' | 'previous' | 'next', string>
  untitled: string
  forbidden: string
  /** In the place of a picture that could not be taken out. */
  picture: string
  /** Beside a picture that nobody described. */
  pictureUnknown: string
  site: SiteStrings
  book: {
    /** What a kind of document is called, by profile. */
    subjects: Readonly<Record<string, string>>
    titlePage: string
    pages: string
    landmarks: string
    text: string
    pageSource: string
    summary: string
    summaryPages: string
    summaryReadAloud: string
    summaryReadInPart: string
    summaryCollection: string
    pageSourceCollection: string
    /** A part for those who are not named. */
    unnamed: string
  }
}

/** The pages of a site that are no answers. */
export const sitePages = ['people', 'glossary', 'search', 'method', 'statement', 'checked'] as const
export type SitePage = (typeof sitePages)[number]

export interface SiteStrings {
  title: string
  intro: string
  epub: string
  madeBy: string
  /** The site's folders, so that addresses read as the language does. */
  folders: Record<SitePage | 'years' | 'asks' | 'answers', string>
  more: string
  /** What links to the site's pages say. */
  links: Record<SitePage | 'index' | 'feed', string>
  index: Record<'years' | 'undated' | 'latest' | 'count' | 'countOne', string>
  people: Record<'title' | 'intro' | 'asks' | 'answers' | 'none', string>
  glossary: Record<'title' | 'intro' | 'usesOf' | 'place' | 'none' | 'back', string>
  search: Record<
    | 'title'
    | 'intro'
    | 'label'
    | 'button'
    | 'noScript'
    | 'unavailable'
    | 'searching'
    | 'none'
    | 'found'
    | 'foundOne'
    | 'inPage'
    | 'more',
    string
  >
  statement: Record<
    | 'title'
    | 'intro'
    | 'introUnnamed'
    | 'law'
    | 'conformanceHeading'
    | 'full'
    | 'partial'
    | 'none'
    | 'unknown'
    | 'shortcomingsHeading'
    | 'noShortcomings'
    | 'unknownShortcomings'
    | 'law-not-met'
    | 'burden'
    | 'exempt'
    | 'plan'
    | 'found'
    | 'feedbackHeading'
    | 'feedback'
    | 'noFeedback'
    | 'email'
    | 'phone'
    | 'form'
    | 'enforcementHeading'
    | 'enforcement'
    | 'enforcementLink'
    | 'assessmentHeading'
    | 'self'
    | 'third-party'
    | 'noAssessment'
    | 'automatic'
    | 'noAutomatic'
    | 'automaticLink'
    | 'dated'
    | 'updated',
    string
  >
  checked: Record<
    | 'title'
    | 'intro'
    | 'what'
    | 'files'
    | 'with'
    | 'engineVersion'
    | 'passes'
    | 'passesIntro'
    | 'result'
    | 'failed'
    | 'person'
    | 'accepted'
    | 'findings'
    | 'count'
    | 'since'
    | 'changed'
    | 'added'
    | 'unchanged'
    | 'notTested'
    | 'notTestedIntro'
    | 'notTestedMachines'
    | 'notTestedPeople'
    | 'notTestedReaders'
    | 'engineSilent',
    string
  >
  /** Ways of looking at a page in the audit, by name. */
  passes: Readonly<Record<string, string>>
  /** What checked, by engine. */
  engines: Readonly<Record<string, string>>
  moved: Record<'title' | 'text' | 'link', string>
  method: Record<
    | 'title'
    | 'intro'
    | 'levels'
    | 'words'
    | 'wordsText'
    | 'unresolved'
    | 'bands'
    | 'band'
    | 'from'
    | 'below'
    | 'uncertainty'
    | 'never',
    string
  > & {neverList: readonly string[]}
}

/** Puts values into a text's `{places}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
