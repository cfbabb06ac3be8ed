import {rule} from '../rule.ts'

const tabbable =
  'a[href], button:not([disabled]), input:not([type="hidden"], [disabled]), select:not([disabled]), textarea:not([disabled]), summary, [contenteditable], [tabindex]'

/** A frame that is left out of the tab order takes the links and fields in it along. */
export const frameNotFocusable = rule({
  id: 'frame-not-focusable',
  wcag: ['2.1.1'],
  act: ['akn7bn'],
  looks: ['plain'],
  seeks: ['iframe'],
  *check({document}) {
    // While a modal dialog is open all else is out of reach, and should be.
    if (document.querySelector('dialog:modal')) return
    for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[tabindex^="-"]')) {
      if (
        frame.clientWidth <= 1 ||
        frame.clientHeight <= 1 ||
        frame.closest('[inert]') ||
        !frame.checkVisibility({visibilityProperty: true})
      )
        continue
      const inside = [...(frame.contentDocument?.querySelectorAll<HTMLElement>(tabbable) ?? [])]
      if (inside.some((element) => element.tabIndex >= 0 && element.checkVisibility())) yield {at: frame}
    }
  },
})
