import {bookRule} from '../rule.ts'

/** Landmarks are how one reaches the beginning of the text, the notes, the glossary. */
export const landmarksMissing = bookRule({
  id: 'landmarks-missing',
  severity: 'warning',
  wcag: ['2.4.5'],
  *check({version, navigation: {path, hasLandmarks}}) {
    if (version >= 3 && path && !hasLandmarks) yield {path}
  },
})
