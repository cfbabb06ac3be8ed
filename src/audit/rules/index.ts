import type {Rule} from '../rule.ts'
import {abbreviationTitle} from './abbreviation-title.ts'
import {addedTextUnmarked} from './added-text-unmarked.ts'
import {bandOverclaimed} from './band-overclaimed.ts'
import {brokenHyphenation} from './broken-hyphenation.ts'
import {furnitureInText} from './furniture-in-text.ts'
import {glossaryEntryDuplicate} from './glossary-entry-duplicate.ts'
import {glossaryReferenceBroken} from './glossary-reference-broken.ts'
import {headingIncrement} from './heading-increment.ts'
import {landmarkMissing} from './landmark-missing.ts'
import {languageMismatch} from './language-mismatch.ts'
import {linkInHeading} from './link-in-heading.ts'
import {oneH1} from './one-h1.ts'
import {questionNotHeading} from './question-not-heading.ts'
import {senseOutOfDate} from './sense-out-of-date.ts'
import {sentenceSplit} from './sentence-split.ts'
import {textChanged} from './text-changed.ts'
import {titleUninformative} from './title-uninformative.ts'

/** Our own rules. A new rule is one file and one line here, and its texts in the language folders. */
export const rules: readonly Rule[] = [
  oneH1,
  questionNotHeading,
  headingIncrement,
  landmarkMissing,
  languageMismatch,
  titleUninformative,
  sentenceSplit,
  brokenHyphenation,
  furnitureInText,
  addedTextUnmarked,
  textChanged,
  glossaryReferenceBroken,
  glossaryEntryDuplicate,
  abbreviationTitle,
  linkInHeading,
  bandOverclaimed,
  senseOutOfDate,
]
