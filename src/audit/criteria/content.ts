import type {Content} from './list.ts'

/** What finds each kind of content; what may hold any of them (a frame, an object) counts as all. */
const selectors: Readonly<Record<Content, string>> = {
  'audio-or-video': 'audio, video, iframe, object, embed',
  images:
    'img, svg, canvas, picture, object, embed, iframe, input[type="image"], [role="img"], [style*="url("]',
  links: 'a[href], area[href], [role="link"], iframe',
  forms:
    'input:not([type="hidden"]), select, textarea, [contenteditable], [role="textbox"], [role="combobox"], iframe',
  controls:
    'input:not([type="hidden"]), select, textarea, button, summary, iframe, [tabindex], [role="button"], [contenteditable]',
  scripts:
    'script:not([type="application/ld+json"]):not([type="application/json"]), iframe, object, embed, [onclick], [onload], [onchange], [onfocus], [onkeydown], [onmouseover]',
}

/** The kinds of content that a document has. */
export const contentOf = (document: Document): string[] =>
  Object.entries(selectors)
    .filter(([, selector]) => document.querySelector(selector))
    .map(([kind]) => kind)
