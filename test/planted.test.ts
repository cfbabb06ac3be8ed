/**
 * Faults planted into a page of ours, one at a time: those of the requirements that other checkers pass by, and forty more kinds, written down from WCAG's list of failures.
 * Each must be found by a rule that is about it; the page as it is has none.
 */
import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {audit} from '../src/audit/index.ts'
import type {Finding} from '../src/message.ts'
import {temporaryFolder} from './support/rendered.ts'

const page = 'ks-2026-469/index.html'
const clean = readFileSync(join('dist', page), 'utf8')

type Change = (html: string) => string
/** The fault, the change that plants it, and the rules that are about it. */
type Planted = readonly [fault: string, change: Change, rules: RegExp]

const replaced =
  (from: string | RegExp, to: string): Change =>
  (html) =>
    html.replace(from, to)
const all =
  (from: RegExp, to: string): Change =>
  (html) =>
    html.replaceAll(from, to)
const style = (css: string): Change => replaced('</head>', `<style>${css}</style></head>`)
/** Puts markup at the end of the main content. */
const added = (markup: string): Change => replaced('</main>', `${markup}</main>`)
const text =
  'Staden har under året planterat hundra nya träd i parkerna, och fler ska komma till hösten när marken är fuktig.'

/** The rows of the requirements' table of faults in HTML. */
const required: readonly Planted[] = [
  ['no headings at all', all(/<(\/?)h[1-6]\b/g, '<$1p'), /^(?:headings-missing|one-h1)$/],
  [
    'questions as bold paragraphs',
    all(/<h2 id="fraga-\d+"[^>]*>(.*?)<\/h2>/gs, '<p><b>$1</b></p>'),
    /^(?:question-not-heading|heading-fake)$/,
  ],
  ['heading level skipped', all(/<(\/?)h2\b/g, '<$1h4'), /^(?:heading-increment|axe\/heading-order)$/],
  ['lang="en" on Swedish text', replaced('<html lang="sv"', '<html lang="en"'), /^language-mismatch$/],
  ['title "Dokument"', replaced(/<title>[^<]*/, '<title>Dokument'), /^title-uninformative$/],
  [
    'sentence split at a page break',
    added(`<p>Trädplanen gäller från den 1</p><p>oktober i hela staden.</p>`),
    /^sentence-split$/,
  ],
  ['"social- tjänst"', added('<p>Stadens social- tjänst svarar för det.</p>'), /^broken-hyphenation$/],
  ['no main', all(/<(\/?)main\b/g, '<$1div'), /^(?:landmark-missing|axe\/landmark-one-main)$/],
  ['no skip link', replaced(/<a class="skip-link"[^>]*>[^<]*<\/a>/, ''), /^landmark-missing$/],
  [
    'justified, line height 1',
    style('p {text-align: justify; line-height: 1 !important}'),
    /^(?:text-justified|lines-tight)$/,
  ],
  ['no reflow at 320 px', style('main {inline-size: 60rem}'), /^reflow-missing$/],
  [
    'contrast fails in the dark scheme',
    style('@media (prefers-color-scheme: dark) {p {color: #555 !important}}'),
    /^axe\/color-contrast$/,
  ],
  [
    '12 px targets',
    added(
      '<style>.t {display: inline-block; inline-size: 12px; block-size: 12px; padding: 0; min-block-size: 0; min-inline-size: 0; overflow: hidden; font-size: 8px}</style><p><button class="t">a</button><button class="t">b</button></p>',
    ),
    /^axe\/target-size$/,
  ],
  [
    'no link to the accessibility statement',
    all(/<a href="[^"]*tillganglighet[^"]*"[^>]*>[^<]*<\/a>/g, ''),
    /^statement-link-missing$/,
  ],
  ['lang missing', replaced(/<html lang="sv"/, '<html'), /^axe\/html-has-lang$/],
  ['duplicate ids', added('<p id="main">Text</p>'), /^html-validate\/no-dup-id$/],
  ['empty heading', added('<h2></h2>'), /^axe\/empty-heading$/],
]

/** Failures of WCAG 2.2 by their numbers in "Techniques for WCAG 2.2", and criteria of 2.2 that no failure is written for yet. */
const failures: readonly Planted[] = [
  [
    'F1 order changed by style',
    added(
      `<div style="display: flex; flex-direction: column-reverse"><p>${text}</p><p>Därefter beslutade nämnden om planen.</p></div>`,
    ),
    /^order-differs$/,
  ],
  [
    'F2 headings by bold text',
    added(`<p><b>Bakgrund</b></p><p>${text}</p><p><b>Förslag</b></p><p>${text}</p>`),
    /^heading-fake$/,
  ],
  ['F2 a list of typed marks', added('<p>• ek</p><p>• lind</p><p>• lönn</p>'), /^list-fake$/],
  [
    'F9 F37 a choice that leads away',
    added('<label>Sida <select onchange="location = this.value"><option>1</option></select></label>'),
    /^context-changes$/,
  ],
  [
    'F10 a keyboard trap',
    added('<button onblur="setTimeout(() => this.focus(), 5)">Sök</button><a href="/">Slut</a>'),
    /^keyboard-trap$/,
  ],
  ['F14 told by place alone', added('<p>Använd knappen till höger.</p>'), /^sensory-reference$/],
  ['F16 scrolls by itself', added('<marquee>Nytt svar</marquee>'), /^axe\/marquee$/],
  [
    'F17 ids that labels share',
    added(
      '<label for="f">Gata</label><input id="f"><label for="f2">Ort</label><input id="f2"><span id="f2">x</span>',
    ),
    /^(?:html-validate\/no-dup-id|axe\/duplicate-id-aria)$/,
  ],
  ['F20 F65 a picture without an alternative', added('<img src="a.png">'), /^axe\/image-alt$/],
  ['F23 sound by itself', added('<audio autoplay src="a.mp3"></audio>'), /^audio-by-itself$/],
  [
    'F25 a title that names the file',
    replaced(/<title>[^<]*/, '<title>svar_2026.docx'),
    /^title-uninformative$/,
  ],
  [
    'F30 a file name for an alternative',
    added('<img src="a.png" alt="a.png">'),
    /^image-alternative-uninformative$/,
  ],
  ['F31 a control without a name', added('<button></button>'), /^axe\/button-name$/],
  ['F32 letters set apart by blanks', added('<p>V I K T I G T</p>'), /^letters-spaced$/],
  [
    'F33 F34 columns of blanks',
    added('<p>Ek&nbsp;&nbsp;&nbsp;12<br>Lind&nbsp;&nbsp;&nbsp;7<br>Lönn&nbsp;&nbsp;&nbsp;30</p>'),
    /^table-fake$/,
  ],
  [
    'F38 F39 decoration with a name',
    added('<img src="a.png" alt="bild">'),
    /^image-alternative-uninformative$/,
  ],
  [
    'F40 F41 leads on by itself',
    replaced('<head>', '<head><meta http-equiv="refresh" content="30; url=/">'),
    /^axe\/meta-refresh/,
  ],
  [
    'F42 F59 a paragraph for a link',
    added('<p onclick="location = \'/\'">Till startsidan</p>'),
    /^mouse-only$/,
  ],
  ['F44 an order of its own', added('<button tabindex="5">Sök</button>'), /^axe\/tabindex$/],
  [
    'F46 heads in a table for layout',
    added(
      '<table role="presentation"><tr><th>Ek</th><td>12</td></tr></table><table><tr><th>Ek</th><th>Lind</th></tr><tr><td>12</td></tr></table>',
    ),
    /^table-header-unused$/,
  ],
  ['F47 blinks', added('<blink>Nytt</blink>'), /^axe\/blink$/],
  ['F48 a table of kept blanks', added('<pre>Ek     12\nLind    7\nLönn   30</pre>'), /^table-fake$/],
  ['F55 throws the focus out', added('<a href="/" onfocus="this.blur()">Start</a>'), /^context-changes$/],
  ['F63 F84 "klicka här"', added('<p><a href="/">Klicka här</a></p>'), /^link-text-uninformative$/],
  ['F68 a field without a label', added('<input type="text">'), /^axe\/label$/],
  [
    'F69 cut off at 200 %',
    added(`<div style="overflow: hidden; height: 1.6em">${text.repeat(4)}</div>`),
    /^text-clipped$/,
  ],
  ['F71 letters of another alphabet', added('<p>Kоmmunen svarar.</p>'), /^letters-lookalike$/],
  [
    'F73 links by colour alone',
    added(
      `<style>.c a {text-decoration: none !important; color: #222 !important}</style><p class="c" style="color: #000">${text} <a href="/">Planen</a> gäller.</p>`,
    ),
    /^axe\/link-in-text-block$/,
  ],
  ['F77 one id twice', added('<p id="x">a</p><p id="x">b</p>'), /^html-validate\/no-dup-id$/],
  [
    'F78 no focus to be seen',
    style(
      ':focus, :focus-visible {outline: none !important; box-shadow: none !important; border-color: inherit}',
    ),
    /^focus-invisible$/,
  ],
  ['F81 told by colour', added('<p>Fält i rött måste fyllas i.</p>'), /^sensory-reference$/],
  [
    'F83 text over a picture',
    added(`<p style="color: #999; background: linear-gradient(#fff, #ddd)">${text}</p>`),
    /^contrast-over-picture$/,
  ],
  [
    'F87 text by style alone',
    added('<style>.s::before {content: "Gäller inte längre"}</style><p class="s">Planen</p>'),
    /^text-in-style$/,
  ],
  [
    'F89 a link of nothing but an empty alternative',
    added('<a href="/"><img src="a.png" alt=""></a>'),
    /^axe\/link-name$/,
  ],
  [
    'F90 headers that are not there',
    added('<table><tr><th id="h">Ek</th></tr><tr><td headers="nix">12</td></tr></table>'),
    /^(?:axe\/td-headers-attr|table-header-unused)$/,
  ],
  [
    'F91 F43 heads that head nothing',
    added('<table><tr><th>Ek</th><th>Lind</th></tr><tr><td>12</td></tr></table>'),
    /^table-header-unused$/,
  ],
  [
    'F94 text by the window',
    added('<p style="font-size: 2vw">Text som inte växer.</p>'),
    /^text-size-fixed$/,
  ],
  [
    'F96 another name than is seen',
    added('<button aria-label="Skicka">Avbryt</button>'),
    /^axe\/label-content-name-mismatch$/,
  ],
  [
    'F97 held upright',
    style('@media (orientation: landscape) {html {transform: rotate(90deg)}}'),
    /^axe\/css-orientation-lock$/,
  ],
  [
    'F104 cut off by wider spacing',
    added(
      '<div style="overflow: hidden; inline-size: 20rem; block-size: 2.4em; line-height: 1.2">Kommunen har planterat hundra nya träd i parkerna i vår.</div>',
    ),
    /^spacing-clipped$/,
  ],
  [
    'F107 a purpose that is none',
    added('<label>E-post <input autocomplete="mejl"></label>'),
    /^axe\/autocomplete-valid$/,
  ],
  [
    'F110 the focus under a bar',
    added(
      '<style>.bar {position: fixed; inset: 0; z-index: 99; background: #fff}</style><div class="bar">Kakor</div>',
    ),
    /^focus-obscured$/,
  ],
  [
    '1.3.5 a field that cannot be filled in',
    added('<label>E-post <input type="email"></label>'),
    /^autocomplete-missing$/,
  ],
  ['3.3.2 a placeholder for a label', added('<input placeholder="Ditt ärende">'), /^label-not-seen$/],
  [
    '3.3.8 nothing can be pasted',
    added(
      '<label>Lösenord <input type="password" autocomplete="current-password" onpaste="return false"></label>',
    ),
    /^paste-blocked$/,
  ],
  [
    '3.1.2 a part in another language',
    added(`<p lang="fr">${`${text} `.repeat(4)}</p>`),
    /^language-of-part-mismatch$/,
  ],
]

/** Of the faults that may be found in other ways, so many must be. */
const share = 0.95

describe('faults planted into a page', () => {
  const folder = temporaryFolder()
  let found: Map<string, Finding[]>

  beforeAll(async () => {
    cpSync('dist/assets', join(folder.path, 'assets'), {recursive: true})
    const map = readFileSync('dist/ks-2026-469/source-map.json')
    const pages = [['clean', (html: string) => html] as const, ...required, ...failures]
    const targets = pages.map(([fault, change], index) => {
      const path = join(folder.path, String(index), 'index.html')
      const html = change(clean)
      if (index) expect(html, fault).not.toBe(clean)
      mkdirSync(dirname(path), {recursive: true})
      writeFileSync(path, html)
      writeFileSync(join(dirname(path), 'source-map.json'), map)
      return {path, shownAs: fault, root: folder.path}
    })
    const {findings, notTested} = await audit(targets)
    expect(notTested).toEqual([])
    found = Map.groupBy(findings, ({file}) => file)
  }, 300_000)
  afterAll(() => folder[Symbol.dispose]())

  const isFound = ([fault, , rules]: Planted): boolean =>
    found
      .get(fault)
      ?.some(({rule, witnesses = []}) => [rule, ...witnesses].some((each) => rules.test(each))) ?? false

  test('the page as it is: nothing', () => {
    expect(found.get('clean') ?? []).toEqual([])
  })

  test('the faults of the requirements: all found', () => {
    expect(required).toHaveLength(17)
    expect(required.filter((planted) => !isFound(planted)).map(([fault]) => fault)).toEqual([])
  })

  test(`forty more kinds and a few: at least ${100 * share} % found`, () => {
    expect(failures.length).toBeGreaterThanOrEqual(40)
    const missed = failures.filter((planted) => !isFound(planted)).map(([fault]) => fault)
    expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(failures.length * (1 - share))
  })
})
