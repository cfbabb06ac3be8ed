// @vitest-environment jsdom
/**
 * What a screen reader says of the pages: role, name and level, a line each, indented by what it lies in. After a
 * change that is meant, `npm test -- -u` writes the transcripts anew; read them aloud before you commit them.
 */
import {virtual} from '@guidepup/virtual-screen-reader'
import {expect, test} from 'vitest'
import {pageText, sitePages} from './support/site.ts'

test.each(sitePages)('%s', async (page) => {
  const html = pageText(page)
  document.documentElement.innerHTML = html.replace(/^.*?<html[^>]*>/s, '')
  await virtual.start({container: document.body})
  while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next()
  const phrases = await virtual.spokenPhraseLog()
  await virtual.stop()
  await expect(indented(phrases)).toMatchFileSnapshot(
    `transcripts/${page === 'index.html' ? 'index' : page.split('/')[0]}.txt`,
  )
})

function indented(phrases: readonly string[]): string {
  const ended = new Set(phrases.flatMap((phrase) => /^end of (.+)/.exec(phrase)?.[1] ?? []))
  let depth = 0
  const lines = phrases.map((phrase) => {
    const ends = phrase.startsWith('end of ')
    if (ends) depth -= 1
    const line = '  '.repeat(Math.max(0, depth)) + phrase
    if (!ends && ended.has(phrase)) depth += 1
    return line
  })
  return `${lines.join('\n')}\n`
}
