import {expect, test} from 'vitest'
import {tryPackage} from './support/try-package.ts'

test('the package that npm pack makes renders, with its types', () => {
  const {said, types, files} = tryPackage({install: false})
  expect(said).toContain('Made in out: pages 3, books 3')
  expect(types).toBe('')
  expect(files).toContain('ks-2026-469/ks-2026-469.epub')
  expect(files).toContain('assets/style.css')
})
