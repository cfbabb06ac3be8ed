import type {AuditedDocument} from '../rule.ts'
import type {RuleResult} from '../run-rules.ts'

/** What the bundle offers in a page. */
export interface InPage {
  /** Runs our rules; or, in a later look, those about what is seen. */
  check(audited: Omit<AuditedDocument, 'document'>, isFirst: boolean): RuleResult[]
  /** Each selector as we write it; as it is where it finds nothing. */
  selectors(selectors: readonly string[]): string[]
  selectorOf(element: Element): string
  /** The kinds of content that the page has. */
  content(): string[]
}

declare global {
  interface Window {
    klarsvar: InPage
    /** What scripts of the page listen to keys or to the focus at. */
    klarsvarHears?: EventTarget[]
  }
}
