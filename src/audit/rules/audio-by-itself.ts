import {isExposed, nameOf} from '../dom.ts'
import {rule} from '../rule.ts'

/** Seconds that sound may last without a way to stop it (WCAG 2.2, 1.4.2). */
const brief = 3

/** Sound that begins by itself drowns the voice of a screen reader. */
export const audioByItself = rule({
  id: 'audio-by-itself',
  wcag: ['1.4.2'],
  act: ['80f0bf', '4c31df', 'aaa1bf'],
  seeks: ['audio', 'video'],
  *check({document}) {
    for (const media of document.querySelectorAll(
      'audio[autoplay]:not([muted], [controls]), video[autoplay]:not([muted], [controls])',
    )) {
      if (secondsOf(media) <= brief) continue
      // A video may be silent, and a button on the page may be what stops the sound: the page alone does not tell.
      const mayBeStopped = [
        ...document.querySelectorAll('button, [role="button"], input[type="button"]'),
      ].some((button) => isExposed(button) && nameOf(button))
      const isSure = media.localName === 'audio' && !mayBeStopped
      yield {
        at: media,
        values: {element: media.localName},
        ...(!isSure && {outcome: 'needs-a-person' as const}),
      }
    }
  },
})

/** The part of it that an address names (`#t=8,10`); without one, all of it. */
function secondsOf(media: Element): number {
  const address = media.getAttribute('src') ?? media.querySelector('source')?.getAttribute('src') ?? ''
  const [, from, to] = /#t=([\d.]*),([\d.]+)$/.exec(address) ?? []
  return to ? Number(to) - Number(from || 0) : Number.POSITIVE_INFINITY
}
