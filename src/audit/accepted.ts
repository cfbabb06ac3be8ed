import type {Finding} from '../message.ts'

/**
 * What engines say of every page of ours though nothing is wrong, with the reason. `docs/accepted-findings.md` tells
 * more. On pages of others these findings are reported as they are.
 */
const accepted: readonly {rule: RegExp; because: string}[] = [
  {
    rule: /^pa11y\/WCAG2A{1,3}\.Principle1\.Guideline1_3\.1_3_1\.H48$/,
    because: 'A paragraph with several links to the glossary is text, not a list of links.',
  },
]

/** Only a finding that asks a person can be accepted; what failed has failed. */
export const isAccepted = ({rule, outcome}: Finding): boolean =>
  outcome === 'needs-a-person' && accepted.some((known) => known.rule.test(rule))
