import {rule} from '../rule.ts'

const leaves = /\b(?:location\b|submit\s*\(|window\.open|open\s*\(|navigate)/
const losesFocus = /\bblur\s*\(/

/** Focus or a choice that leads away, sends the form, or throws the focus out (failures F9, F36, F37 and F55 of WCAG). */
export const contextChanges = rule({
  id: 'context-changes',
  wcag: ['3.2.1', '3.2.2'],
  seeks: ['@onfocus', '@onchange', '@onblur', '@oninput'],
  *check({document}) {
    for (const element of document.querySelectorAll('[onfocus], [onchange], [onblur], [oninput]')) {
      const on = (name: string) => element.getAttribute(name) ?? ''
      const event = ['onfocus', 'onchange', 'oninput', 'onblur'].find((name) => leaves.test(on(name)))
      if (event && !(event === 'onchange' && element.localName === 'form'))
        yield {at: element, values: {event}}
      else if (losesFocus.test(on('onfocus'))) yield {at: element, values: {event: 'onfocus'}}
    }
  },
})
