import type {Rule} from '../rule.ts'
import {abbreviationTitle} from './abbreviation-title.ts'
import {addedTextUnmarked} from './added-text-unmarked.ts'
import {animationWithoutEnd} from './animation-without-end.ts'
import {ariaProhibited} from './aria-prohibited.ts'
import {audioByItself} from './audio-by-itself.ts'
import {autocompleteMissing} from './autocomplete-missing.ts'
import {bandOverclaimed} from './band-overclaimed.ts'
import {brokenHyphenation} from './broken-hyphenation.ts'
import {bypassMissing} from './bypass-missing.ts'
import {contentsDiffer} from './contents-differ.ts'
import {contextChanges} from './context-changes.ts'
import {focusInvisible} from './focus-invisible.ts'
import {focusObscured} from './focus-obscured.ts'
import {frameNotFocusable} from './frame-not-focusable.ts'
import {furnitureInText} from './furniture-in-text.ts'
import {glossaryEntryDuplicate} from './glossary-entry-duplicate.ts'
import {glossaryReferenceBroken} from './glossary-reference-broken.ts'
import {headingFake} from './heading-fake.ts'
import {headingIncrement} from './heading-increment.ts'
import {headingUninformative} from './heading-uninformative.ts'
import {headingsMissing} from './headings-missing.ts'
import {ignoreWithoutReason} from './ignore-without-reason.ts'
import {imageAlternativeUninformative} from './image-alternative-uninformative.ts'
import {labelNotSeen} from './label-not-seen.ts'
import {labelUninformative} from './label-uninformative.ts'
import {labelsAlike} from './labels-alike.ts'
import {landmarkMissing} from './landmark-missing.ts'
import {languageMismatch} from './language-mismatch.ts'
import {languageOfPartMismatch} from './language-of-part-mismatch.ts'
import {lettersLookalike} from './letters-lookalike.ts'
import {lettersSpaced} from './letters-spaced.ts'
import {lineHeightFixed} from './line-height-fixed.ts'
import {linesHardWrapped} from './lines-hard-wrapped.ts'
import {linesTight} from './lines-tight.ts'
import {linkInHeading} from './link-in-heading.ts'
import {linkTargetMissing} from './link-target-missing.ts'
import {linkTextUninformative} from './link-text-uninformative.ts'
import {linksSameName} from './links-same-name.ts'
import {listFake} from './list-fake.ts'
import {mediaAlternative} from './media-alternative.ts'
import {motionOnly} from './motion-only.ts'
import {mouseOnly} from './mouse-only.ts'
import {oneH1} from './one-h1.ts'
import {orderDiffers} from './order-differs.ts'
import {pasteBlocked} from './paste-blocked.ts'
import {printLosesText} from './print-loses-text.ts'
import {questionNotHeading} from './question-not-heading.ts'
import {reflowMissing} from './reflow-missing.ts'
import {senseOutOfDate} from './sense-out-of-date.ts'
import {sensoryReference} from './sensory-reference.ts'
import {sentenceSplit} from './sentence-split.ts'
import {spacingClipped} from './spacing-clipped.ts'
import {statementLinkMissing} from './statement-link-missing.ts'
import {tableFake} from './table-fake.ts'
import {tableHeaderUnused} from './table-header-unused.ts'
import {textChanged} from './text-changed.ts'
import {textClipped} from './text-clipped.ts'
import {textInImage} from './text-in-image.ts'
import {textInStyle} from './text-in-style.ts'
import {textJustified} from './text-justified.ts'
import {textSizeFixed} from './text-size-fixed.ts'
import {titleUninformative} from './title-uninformative.ts'

/** Our own rules. A new rule is one file and one line here, and its texts in the language folders. */
export const rules: readonly Rule[] = [
  oneH1,
  headingsMissing,
  questionNotHeading,
  headingIncrement,
  headingFake,
  headingUninformative,
  listFake,
  tableFake,
  tableHeaderUnused,
  landmarkMissing,
  bypassMissing,
  contentsDiffer,
  statementLinkMissing,
  languageMismatch,
  languageOfPartMismatch,
  titleUninformative,
  sentenceSplit,
  brokenHyphenation,
  linesHardWrapped,
  lettersSpaced,
  lettersLookalike,
  furnitureInText,
  addedTextUnmarked,
  textChanged,
  glossaryReferenceBroken,
  glossaryEntryDuplicate,
  abbreviationTitle,
  linkInHeading,
  bandOverclaimed,
  senseOutOfDate,
  linkTextUninformative,
  linksSameName,
  linkTargetMissing,
  imageAlternativeUninformative,
  textInImage,
  audioByItself,
  mediaAlternative,
  motionOnly,
  sensoryReference,
  labelUninformative,
  labelsAlike,
  labelNotSeen,
  autocompleteMissing,
  pasteBlocked,
  mouseOnly,
  contextChanges,
  ariaProhibited,
  frameNotFocusable,
  textSizeFixed,
  textClipped,
  spacingClipped,
  reflowMissing,
  lineHeightFixed,
  linesTight,
  textJustified,
  textInStyle,
  orderDiffers,
  animationWithoutEnd,
  focusInvisible,
  focusObscured,
  printLosesText,
  ignoreWithoutReason,
]
