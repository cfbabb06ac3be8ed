import {expect, test} from 'vitest'
import {findBrowser} from '../src/audit/browser/launch.ts'
import {tryPackage} from './support/try-package.ts'

test('the package that npm pack makes renders, with its types, and pa11y runs its rules', async () => {
  const {said, types, files, issues} = tryPackage({install: false, browser: await findBrowser()})
  expect(said).toContain('Made in out: pages 3, books 3')
  expect(types).toBe('')
  expect(files).toContain('ks-2026-469/ks-2026-469.epub')
  expect(files).toContain('assets/style.css')
  expect(issues).toContainEqual(
    expect.objectContaining({code: 'list-fake', runner: 'klarsvar/pa11y-runner', type: 'error'}),
  )
})
