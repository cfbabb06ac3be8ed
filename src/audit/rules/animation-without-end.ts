import {rule} from '../rule.ts'

/** Five seconds (WCAG 2.2, 2.2.2). */
const longest = 5

/** What moves without end and cannot be stopped draws the eye from the text, and keeps some from reading at all. */
export const animationWithoutEnd = rule({
  id: 'animation-without-end',
  severity: 'warning',
  wcag: ['2.2.2'],
  looks: ['plain'],
  *check({document}) {
    // Who asked for less motion gets none on a page that heeds it; whoever did not must be able to stop it.
    const stops = document.querySelector('button, [role="button"], [role="switch"]') !== null
    const seen = new Set<Element>()
    for (const animation of document.getAnimations()) {
      const effect = animation.effect as KeyframeEffect | null
      const target = effect?.target
      if (!target || seen.has(target) || animation.playState !== 'running') continue
      const {endTime = 0} = effect.getComputedTiming()
      if (Number(endTime) <= longest * 1000 || !target.checkVisibility()) continue
      seen.add(target)
      yield {at: target, ...(stops && {outcome: 'needs-a-person' as const})}
    }
  },
})
