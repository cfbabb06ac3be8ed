/**
 * The one typed tree: mdast, with a few node types of our own. It is plain data: it can be written as JSON, read
 * back, and handed to the next step.
 *
 * | after     | the root's children                                                   |
 * |-----------|-----------------------------------------------------------------------|
 * | read      | `page` nodes of `line` nodes (plain text, PDF), or mdast (others)     |
 * | recover   | mdast blocks and `pageBreak`; each `text` is a copy of one source range |
 * | recognize | one `article` for each document found                                 |
 * | tag       | the same, with `abbreviation`, `glossaryReference`, `time`, `longSentence` |
 */
import type {Properties} from 'hast'
import type {Heading, Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import type {Node, Position} from 'unist'

/** A half-open range of UTF-16 code units in `Source.text`. */
export interface Range {
  start: number
  end: number
}

/**
 * The document as it came: decoded text or, of a PDF or a Word file, its recorded text runs in the order in which the file
 * has them, one printed line or one paragraph on a line.
 */
export interface Source {
  /** File name without folders; no path of a machine is ever kept. */
  name: string
  /** The reader's name: `text`, `markdown`, `html`, `pdf`, `word`. */
  format: string
  /** Absent where the file is no text. */
  encoding?: Encoding
  text: string
  /** Hexadecimal SHA-256 of the bytes. */
  sha256: string
  /** Where each line of `text` stands in a file that has no lines of its own; by index of line. */
  places?: FilePlace[]
}

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'

/** A place in a file that has no lines. */
export interface FilePlace {
  /** Page of a PDF, from 1. */
  page?: number
  /** Points from the page's top left corner. */
  box?: Box
  /** Paragraph of a Word file, from 1, as its main text counts; with the part's name where it is another. */
  paragraph?: number
  part?: string
}

/** A rectangle; points from the page's top left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Why a range of the source does not stand in the output as it is. */
export type RemovalKind = 'furniture' | 'hyphen' | 'space' | 'marker' | 'syntax' | 'compatibility'

/** A range of the source that was taken out, and what stands in its place (often nothing). */
export interface Removal extends Range {
  kind: RemovalKind
  replacement: string
}

/** What a range of the source was taken for, and why. */
export interface Decision extends Range {
  as: DecisionKind
  /** A word id; its text lies in the language folders. */
  why: Reason
  /** How often such a decision was right on gold, from 0 to 1; see `certainty.ts`. */
  certainty: number
  /** It was not certain enough to be taken; a message says so. */
  withheld?: true
}

/** What the lines of a block of plain text looked like; the steps that recognize ask for it. */
export interface Layout {
  /** Why the block begins where it does. */
  why: Reason
  /** Blank lines above; `undefined` at the top of a page or a column, where nobody knows. */
  blanksAbove: number | undefined
  /** Columns at which its first line begins, and its longest line ends. */
  from: number
  to: number
  lines: number
  /** The column at which full lines nearby end. */
  measure: number
  /** Its type differs from that of the body: bold, or larger. */
  standsOut?: true
  /** Whether its letters are set apart by blanks. */
  isSpaced?: true
  /** Whether a row of signs underlines it. */
  isUnderlined?: true
  /** What a person says it is. */
  said?: {as: 'heading'; depth?: number} | {as: 'paragraph'}
}

export type DecisionKind =
  | 'furniture'
  | 'columns'
  | 'paragraph'
  | 'list-item'
  | 'table'
  | 'preformatted'
  | 'footnote'
  | 'separator'
  | 'heading'
  | 'one-sentence'
  | 'hyphen-kept'
  | 'hyphen-removed'
  | 'title'
  | 'case-number'
  | 'date'
  | 'question'
  | 'list-of-questions'
  | 'place-and-date'
  | 'signature'
  | 'second-document'

export type Reason =
  | 'blank-band'
  | 'page-number-line'
  | 'repeated-at-page-edge'
  | 'page-number-at-page-edge'
  | 'beyond-page-number'
  | 'above-all-text'
  | 'aligned-columns'
  | 'blank-line'
  | 'page-starts'
  | 'short-line'
  | 'short-line-ends-sentence'
  | 'first-line-indent'
  | 'indent-ends'
  | 'section-mark'
  | 'words-set-apart'
  | 'contents-line'
  | 'list-mark'
  | 'continues-in-lower-case'
  | 'full-line-goes-on'
  | 'row-of-signs'
  | 'header-row'
  | 'terms-and-texts'
  | 'no-header-cells'
  | 'note-at-page-end'
  | 'soft-hyphen'
  | 'suspended-compound'
  | 'acronym-or-number'
  | 'capital-follows'
  | 'joined-form-in-document'
  | 'hyphenated-form-in-document'
  | 'joined-form-in-word-list'
  | 'address'
  | 'no-evidence'
  | 'title-formula'
  | 'sentence-opens-after-title'
  | 'heading-mark'
  | 'first-heading'
  | 'letter-spaced'
  | 'underlined'
  | 'contents-entry'
  | 'contents-below'
  | 'numbered-heading'
  | 'set-apart-above'
  | 'text-right-below'
  | 'heads-the-page'
  | 'stands-alone'
  | 'list-or-table-below'
  | 'case-number-formula'
  | 'letterhead-date-formula'
  | 'numbered-questions-with-answers'
  | 'numbered-questions-without-answers'
  | 'question-label'
  | 'answer-label'
  | 'questions-announced'
  | 'question-end-in-doubt'
  | 'on-behalf-formula'
  | 'name-ends-document'
  | 'second-title'
  | 'place-and-date-formula'
  | 'tagged-so'
  | 'marked-as-artifact'
  | 'type-stands-out'
  | 'bookmark'
  | 'wider-gap'
  | 'other-type'
  | 'ruled-cells'
  | 'raised-number'
  | 'said-by-a-person'

export interface Page extends Node {
  type: 'page'
  number: number
  /** The number as printed, where the file says so. */
  label?: string
  children: Line[]
  /** What else a PDF says of the page. */
  print?: PagePrint
}

/** One line of a page, without its line end. */
export interface Line extends Node {
  type: 'line'
  value: string
  position: Position
  /** How it was printed, where the file says so. */
  print?: LinePrint
}

/** A page of a PDF. */
export interface PagePrint {
  /** Points. */
  width: number
  height: number
  /** Thin boxes: rules of tables, lines under words. */
  rules: Box[]
  /** Small shapes that may be the bullets of a list. */
  dots: Box[]
  pictures: Picture[]
  /** The page's part of the structure tree, where it can be trusted. */
  structure?: StructureElement
}

/** A picture on a page of a PDF. */
export interface Picture extends Box {
  /** The marked content that it stands in. */
  content?: string
  isArtifact?: true
  /** A PNG file; absent where the picture could not be taken out. */
  file?: Uint8Array
}

/** An element of a structure tree, as far as it stands on one page (ISO 32000-2, 14.7). */
export interface StructureElement {
  /** The standard role that the tree's own maps to. */
  role: string
  children: (StructureElement | MarkedContent)[]
  /** Alternative or actual text: the library that reads it does not tell them apart. */
  alt?: string
  lang?: string
  rowSpan?: number
  colSpan?: number
  scope?: 'Row' | 'Column' | 'Both'
}

/** Marked content, by the id that its runs have, or an annotation. */
export interface MarkedContent {
  type: 'content' | 'object' | 'annotation'
  id: string
}

/** A line as it was printed. */
export interface LinePrint extends Style {
  /** Left end of the baseline and right end of the line; points from the page's top left corner. */
  x: number
  y: number
  right: number
  /** It is marked as no part of the text, or does not run from left to right. */
  isArtifact?: true
  isTurned?: true
  /** A bullet is drawn before it. */
  isBulleted?: true
  runs: RunPrint[]
}

export interface Style {
  /** Height of the font in points. */
  size: number
  isBold: boolean
  isItalic: boolean
}

/** Part of a line: indexes into its text. */
export interface RunPrint extends Range {
  content?: string
  /** A small figure above the line, such as a reference to a note. */
  isRaised?: true
  url?: string
}

/** The place where a page of the source begins. */
export interface PageBreak extends Node {
  type: 'pageBreak'
  number: number
  /** The number as printed, where it is another. */
  label?: string
}

/** One document recognized in a file. */
export interface Article extends Node {
  type: 'article'
  /** The profile that recognized it, or `general`. */
  profile: string
  metadata: Metadata
  /** Set by the tagging step. */
  tags?: Tags
  children: RootContent[]
}

/** Whatever stands before the body: letterhead, title, case number. */
export interface TitleBlock extends Node {
  type: 'titleBlock'
  children: RootContent[]
}

export interface CaseNumber extends Node {
  type: 'caseNumber'
  children: PhrasingContent[]
}

/** A note at a page's end, in its place after the text around it. */
export interface Footnote extends Node {
  type: 'footnote'
  number: string
  children: Paragraph[]
}

/** The number in the text that refers to a footnote. */
export interface NoteReference extends Node {
  type: 'noteReference'
  number: string
  children: PhrasingContent[]
}

/** The number that a footnote opens with: it leads back to the text. */
export interface NoteLabel extends Node {
  type: 'noteLabel'
  number: string
  children: PhrasingContent[]
}

/** All questions with their answers; between them only page breaks. */
export interface Questions extends Node {
  type: 'questions'
  children: (Question | PageBreak)[]
}

export interface Question extends Node {
  type: 'question'
  number: number
  /** The answer's measures; set by the tagging step. */
  readability?: Readability
  /** The question itself (a heading of depth 2), then its answer. */
  children: [Heading, ...RootContent[]]
}

export interface Signature extends Node {
  type: 'signature'
  children: (SignatureLine | PageBreak)[]
}

export interface SignatureLine extends Node {
  type: 'signatureLine'
  part: 'place-and-date' | 'signer' | 'role'
  children: PhrasingContent[]
}

/** Words of ours in the middle of the answer, such as a character that XML cannot hold. */
export interface Note extends Node {
  type: 'note'
  value: string
}

export interface Abbreviation extends Node {
  type: 'abbreviation'
  /** The lexicon's kind, or `unresolved`. */
  kind: string
  sense: string | null
  gloss: string | null
  children: PhrasingContent[]
}

/** The first use of a term in a section: a link to its entry in the glossary. */
export interface GlossaryReference extends Node {
  type: 'glossaryReference'
  sense: string
  /** Counts the references to this sense in the article, from 1. */
  use: number
  children: PhrasingContent[]
}

export interface Time extends Node {
  type: 'time'
  /** A date string of HTML: `2026-05-20`, or `10-01` where the year is not said. */
  datetime: string
  children: PhrasingContent[]
}

export interface LongSentence extends Node {
  type: 'longSentence'
  words: number
  children: PhrasingContent[]
}

export interface Person {
  name: string
  party?: string
  role?: string
}

/** What the document says of itself. Nothing is guessed: what was not found is absent. */
export interface Metadata {
  title?: string
  /** Such as `KS 2026/469`. */
  caseNumber?: string
  askers: Person[]
  answerer?: Person
  /** ISO 8601, `2026-05-20`. */
  date?: string
  place?: string
  signers: string[]
}

/** The measures of one voice of one part, by its language's method. */
export interface Readability {
  words: number
  sentences: number
  /** What else the method counts: words of more than six letters for LIX. */
  long: number
  /** Words in the longest sentence. */
  longest: number
  /** By the method's formula, one decimal. */
  value: number
  /** Standard error of `value`, one decimal. */
  error: number
  /** How many different words there are for its length; absent where no word stands twice. */
  variation?: number | undefined
}

/** What a file says of itself, apart from its text. */
export interface About {
  title?: string | undefined
  author?: string | undefined
  /** A language tag, such as `sv-SE`. */
  language?: string | undefined
  caseNumber?: string | undefined
  /** ISO 8601. */
  date?: string | undefined
  notice?: Notice | undefined
  /** What its book says of it. */
  book?: BookMetadata
  bookmarks?: {title: string; level: number}[]
}

/** What a producer says of a book. */
export interface BookMetadata {
  rights?: string
  subjects?: readonly string[]
  /** Names of those who had a part in it. */
  contributors?: readonly string[]
  /** The collection that it belongs to. */
  series?: string
  /** Who reads it aloud. */
  narrator?: string
}

/** That a document no longer holds. */
export interface Notice {
  status: 'replaced' | 'withdrawn'
  /** ISO 8601. */
  date?: string
  /** The document that holds instead: its folder in the site, or an absolute address. */
  successor?: string
  /** In the publisher's words. */
  reason?: string
}

/** A word's meaning in the glossary of an article. */
export interface GlossaryEntry {
  id: string
  term: string
  expansion: string
  definition: string
  pronunciation: string
  /** When somebody vouched for it, ISO 8601. */
  reviewed?: string | undefined
  /** How many references of the text point here. */
  uses: number
  /** The blocks of text in which the word stands, linked or not, by their index in the article. */
  blocks: number[]
}

/** A stand-off annotation: a range over the recovered text of an article, its blocks joined by line feeds. */
export interface Annotation extends Range {
  type: 'abbreviation' | 'term' | 'date' | 'long-sentence'
  /** Meaning, date or number of words. */
  body: string
}

/** A page of the source and the offset of its first line of text. */
export interface PageStart {
  number: number
  offset: number
}

declare module 'mdast' {
  interface RootData {
    source: Source
    pages: PageStart[]
    removals: Removal[]
    decisions: Decision[]
    /** The source's ranges in the order in which they are read, where that is not the order in which they stand. */
    order?: Range[]
    /** The file itself says what its headings are: none are looked for among its paragraphs. */
    knowsHeadings?: true
    /** What the file says of itself. */
    about?: About
    /** Pictures taken out of the file, by the address that the tree's images have. */
    files?: Map<string, Uint8Array>
  }
  interface ParagraphData {
    layout?: Layout
  }
  interface TableData {
    /** Which cells are headers. */
    header?: 'row' | 'column'
  }
  interface TableCellData {
    /** What the file says of the cell. */
    shape?: {header?: 'row' | 'column'; rowSpan?: number; colSpan?: number}
  }
  interface RootContentMap {
    page: Page
    line: Line
    pageBreak: PageBreak
    article: Article
    titleBlock: TitleBlock
    caseNumber: CaseNumber
    questions: Questions
    question: Question
    signature: Signature
    signatureLine: SignatureLine
    footnote: Footnote
    noteReference: NoteReference
    noteLabel: NoteLabel
    note: Note
    abbreviation: Abbreviation
    glossaryReference: GlossaryReference
    time: Time
    longSentence: LongSentence
  }
  interface PhrasingContentMap {
    pageBreak: PageBreak
    noteReference: NoteReference
    noteLabel: NoteLabel
    note: Note
    abbreviation: Abbreviation
    glossaryReference: GlossaryReference
    time: Time
    longSentence: LongSentence
  }
  interface BlockContentMap {
    pageBreak: PageBreak
    footnote: Footnote
  }
}

declare module 'unist' {
  interface Data {
    /** How the writers are to name the element, and its attributes; see mdast-util-to-hast. */
    hName?: string | null | undefined
    hProperties?: Properties | null | undefined
    /** The id that a link of ours leads to. */
    target?: string
  }
}

/** What the tagging step found in one article. */
export interface Tags {
  /** Of the answering voice; absent where there is nothing to count. */
  readability?: Readability
  glossary: GlossaryEntry[]
  annotations: Annotation[]
}

/** A root whose data the read step has filled. */
export type Document = Root & {data: NonNullable<Root['data']>}
