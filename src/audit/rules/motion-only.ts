import {elementsNamed, isExposed} from '../dom.ts'
import {rule} from '../rule.ts'

const listens =
  /addEventListener\(\s*['"`]device(?:motion|orientation)['"`]|ondevice(?:motion|orientation)\s*=/

/** The page tells its user to move the device. */
const saysSo = /(?<!\p{L})(?:tilt|rotate|shake|luta|vrid|skaka)(?!\p{L})/iu

/** Who cannot move the device, or cannot hold it still, must be able to turn its motion off (WCAG 2.2, 2.5.4). */
export const motionOnly = rule({
  id: 'motion-only',
  wcag: ['2.5.4'],
  act: ['c249d5'],
  seeks: ['script'],
  *check({document}) {
    const script = elementsNamed(document, 'script').find(({textContent}) => listens.test(textContent ?? ''))
    if (!script) return
    const switches = [
      ...document.querySelectorAll(
        'input[type="checkbox"], input[type="radio"], select, [role="switch"], [role="checkbox"], [aria-pressed]',
      ),
    ]
    // Whether a switch that is there turns it off, a person must try.
    const isSure = saysSo.test(document.body.textContent ?? '') && !switches.some(isExposed)
    yield {at: document.body, ...(!isSure && {outcome: 'needs-a-person' as const})}
  },
})
