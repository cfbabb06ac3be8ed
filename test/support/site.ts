import {readFileSync} from 'node:fs'

/** Every page of the reference output, fragments and pages that lead on left out. */
export const sitePages: readonly string[] = [
  'index.html',
  'ks-2026-469/index.html',
  'ks-2025-799/index.html',
  'personer/index.html',
  'ordlista/index.html',
  'sok/index.html',
  'markning/index.html',
  'tillganglighet/index.html',
  'granskning/index.html',
]

export const pageText = (page: string): string => readFileSync(`dist/${page}`, 'utf8')
