import type {Finding} from '../message.ts'

/**
 * What checkers say of pages of ours though nothing is wrong, with the reason. `docs/accepted-findings.md` tells
 * more. On pages of others these findings are reported as they are.
 */
const accepted: readonly {rule: RegExp; element?: RegExp; because: string}[] = [
  {
    rule: /^pa11y\/WCAG2A{1,3}\.Principle1\.Guideline1_3\.1_3_1\.H48$/,
    because: 'A paragraph with several links to the glossary is text, not a list of links.',
  },
  {
    rule: /^pa11y\/WCAG2A{1,3}\.Principle1\.Guideline1_3\.1_3_1\.H39\.3\.NoCaption$/,
    because: 'The answer gave its table no caption; we add no words to it.',
  },
  {
    rule: /^pa11y\/WCAG2A{1,3}\.Principle1\.Guideline1_4\.1_4_10\.C32,C31,C33,C38,SCR34,G206$/,
    because: 'Preformatted text of ours wraps: it scrolls in one dimension.',
  },
  {
    rule: /^pa11y\/WCAG2A{1,3}\.Principle1\.Guideline1_1\.1_1_1\.H67\.2$/,
    element: /header/,
    because: "The logo says nothing besides the publisher's name, which stands next to it.",
  },
  {
    rule: /^table-fake$/,
    because:
      'Text in columns that is no table for certain keeps its blanks; the build has told so (table-uncertain).',
  },
]

/** Only a finding that asks a person can be accepted; what failed has failed. */
export const isAccepted = ({rule, outcome, element = ''}: Finding): boolean =>
  outcome === 'needs-a-person' &&
  accepted.some((known) => known.rule.test(rule) && (known.element?.test(element) ?? true))
