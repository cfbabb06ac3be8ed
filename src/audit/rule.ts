import type {Severity, Values} from '../message.ts'

/** A way in which a page is looked at: a rule about what is seen says in which of them it sees something. */
export type Look = 'plain' | 'narrow' | 'zoomed' | 'spaced' | 'print'

/** A document as a rule sees it: a DOM, in jsdom or in a browser. Rules import nothing that a browser lacks. */
export interface AuditedDocument {
  document: Document
  /** The file's name, without folders. */
  fileName: string
  /** A page of its own; a content document of a book; or a part to be pasted into a page. The latter two have no landmarks. */
  kind: 'page' | 'book' | 'fragment'
  /** The recovered text of each article, where a source map tells it. */
  expected?: readonly string[]
  /** How it is shown; absent where no browser shows it. */
  look?: Look
}

/** What a rule found: the element, and the values that the message's text speaks of. */
export interface Hit {
  at: Element
  values?: Values
  /** Where the rule is sure in general and not of this: a person must look. */
  outcome?: 'needs-a-person'
}

/** What every rule declares, whatever it looks at. */
export interface RuleDeclaration<Id extends string = string> {
  id: Id
  severity: Severity
  /** What a hit means; a rule that can be mistaken says `needs-a-person`. */
  outcome: 'failed' | 'needs-a-person'
  /** Success criteria of WCAG 2.2. */
  wcag: readonly string[]
  /** The rules of W3C's Accessibility Conformance Testing (ACT) that it implements. */
  act?: readonly string[]
  /** The version that brought it; 1.0.0. Until the next major version a new rule is information only. */
  since?: string
}

export interface Rule<Id extends string = string> extends RuleDeclaration<Id> {
  /** The looks in which it sees something; absent for a rule that needs no browser. */
  looks?: readonly Look[]
  /** Elements (`table`), attributes (`@onclick`) and roles (`@role=img`) of which the document must have one: where it has none, there is nothing to check. */
  seeks?: readonly string[]
  /** Which documents the rule can judge; others are not tested. */
  applies(audited: AuditedDocument): boolean
  check(audited: AuditedDocument): Iterable<Hit>
}

/** Declares a rule. Its texts lie in the language folders under its id. */
export function rule<const Id extends string>(
  declaration: Pick<Rule<Id>, 'id' | 'wcag' | 'check'> & Partial<Rule<Id>>,
): Rule<Id> {
  return {severity: 'error', outcome: 'failed', applies: () => true, ...declaration}
}
