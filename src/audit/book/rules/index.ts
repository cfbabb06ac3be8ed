import type {BookRule} from '../rule.ts'
import {accessibilityMetadataMissing} from './accessibility-metadata-missing.ts'
import {conformanceUncertified} from './conformance-uncertified.ts'
import {conformanceUnknown} from './conformance-unknown.ts'
import {featureOverclaimed} from './feature-overclaimed.ts'
import {featureUnclaimed} from './feature-unclaimed.ts'
import {headingsMissingInBook} from './headings-missing-in-book.ts'
import {landmarksMissing} from './landmarks-missing.ts'
import {languageOfBookMismatch} from './language-of-book-mismatch.ts'
import {pageListIncomplete} from './page-list-incomplete.ts'
import {pageMarkerUnnamed} from './page-marker-unnamed.ts'
import {pageSourceMissing} from './page-source-missing.ts'
import {titleOfBookUninformative} from './title-of-book-uninformative.ts'
import {tocIncomplete} from './toc-incomplete.ts'

/** Rules about a book as a whole. A new rule is one file and one line here, and its texts in the language folders. */
export const bookRules: readonly BookRule[] = [
  titleOfBookUninformative,
  languageOfBookMismatch,
  accessibilityMetadataMissing,
  conformanceUnknown,
  conformanceUncertified,
  featureOverclaimed,
  featureUnclaimed,
  headingsMissingInBook,
  tocIncomplete,
  landmarksMissing,
  pageListIncomplete,
  pageSourceMissing,
  pageMarkerUnnamed,
]
