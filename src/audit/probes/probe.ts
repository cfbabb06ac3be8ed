import type {Page} from 'puppeteer-core'
import type {Finding} from '../../message.ts'
import type {RuleDeclaration} from '../rule.ts'
import type {PlainHit} from '../run-rules.ts'

/** What a probe came to. */
export interface Probed {
  hits: PlainHit[]
  /** Findings of engines that it could decide, so that no person need look. */
  settled?: ReadonlySet<Finding>
}

/** A rule that must do something to a page to know: press keys, look at pixels. It is run in the first pass. */
export interface Probe<Id extends string = string> extends RuleDeclaration<Id> {
  /** Whether it comes before all else, as long as nobody has touched the page; otherwise last, with what engines found. */
  isFirst?: true
  look(page: Page, findings: readonly Finding[]): Promise<Probed>
}

/** Declares a probe. Its texts lie in the language folders under its id. */
export function probe<const Id extends string>(
  declaration: Pick<Probe<Id>, 'id' | 'wcag' | 'look'> & Partial<Probe<Id>>,
): Probe<Id> {
  return {severity: 'error', outcome: 'failed', ...declaration}
}
