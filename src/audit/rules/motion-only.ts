import {isExposed} from '../dom.ts'
import {rule} from '../rule.ts'

const listens = /addEventListener\(\s*['"`]device(?:motion|orientation)['"`]|ondevice(?:motion|orientation)\s*=/

/** Who cannot move the device, or cannot hold it still, must be able to turn its motion off (WCAG 2.2, 2.5.4). */
export const motionOnly = rule({
  id: 'motion-only',
  wcag: ['2.5.4'],
  act: ['c249d5'],
  *check({document}) {
    const script = [...document.querySelectorAll('script')].find(({textContent}) => listens.test(textContent ?? ''))
    if (!script) return
    const switches = [...document.querySelectorAll('input[type="checkbox"], input[type="radio"], select, [role="switch"], [role="checkbox"], [aria-pressed]')]
    // Whether a switch that is there turns it off, a person must try.
    if (switches.some(isExposed)) yield {at: document.body, outcome: 'needs-a-person'}
    else yield {at: document.body}
  },
})
