import type {Finding} from '../message.ts'

/**
 * What several engines say of one fault, by a word of ours: rules that stand in one line and point at one element see the same. Those that come first say it best.
 */
const problems: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  'language-missing': [
    'axe/html-has-lang',
    /^pa11y\/.*\.H57\.2$/,
    'html-validate/element-required-attributes',
  ],
  'language-invalid': ['axe/html-lang-valid', /^pa11y\/.*\.H57\.3\./],
  'title-missing': [
    'axe/document-title',
    /^pa11y\/.*\.H25\.1\./,
    'html-validate/empty-title',
    'title-uninformative',
  ],
  'image-name-missing': ['axe/image-alt', /^pa11y\/.*\.1_1_1\.H37$/, 'html-validate/wcag/h37'],
  'image-button-name-missing': ['axe/input-image-alt', /^pa11y\/.*\.1_1_1\.H36$/, 'html-validate/wcag/h36'],
  'area-name-missing': ['axe/area-alt', /^pa11y\/.*\.1_1_1\.H24$/, 'html-validate/area-alt'],
  'link-name-missing': [
    'axe/link-name',
    /^pa11y\/.*\.(?:H91\.A\.NoContent|H91\.A\.EmptyNoId|H30\.2)$/,
    'html-validate/text-content',
  ],
  'button-name-missing': ['axe/button-name', /^pa11y\/.*\.H91\.Button\.Name$/, 'html-validate/text-content'],
  'field-name-missing': [
    'axe/label',
    'axe/select-name',
    /^pa11y\/.*\.H91\.(?:Input\w*|Select|Textarea)\.Name$/,
    /^pa11y\/.*\.1_3_1\.F68$/,
    'html-validate/input-missing-label',
  ],
  'frame-name-missing': ['axe/frame-title', /^pa11y\/.*\.2_4_1\.H64\.1$/],
  'heading-empty': ['axe/empty-heading', /^pa11y\/.*\.1_3_1\.H42\.2$/, 'html-validate/empty-heading'],
  'heading-skipped': ['heading-increment', 'axe/heading-order', /^pa11y\/.*\.G141$/],
  'heading-faked': ['heading-fake', 'axe/p-as-heading', /^pa11y\/.*\.1_3_1\.H42$/],
  'list-faked': ['list-fake', /^pa11y\/.*\.1_3_1\.H48\.[12]$/],
  'contrast-low': ['contrast-over-picture', 'axe/color-contrast', /^pa11y\/.*\.1_4_3\.G(?:18|145)\.Fail$/],
  'contrast-low-enhanced': [
    'contrast-over-picture-enhanced',
    'axe/color-contrast-enhanced',
    /^pa11y\/.*\.1_4_6\.G(?:17|18)\.Fail$/,
  ],
  'id-twice': ['html-validate/no-dup-id', 'axe/duplicate-id', 'axe/duplicate-id-aria', /^pa11y\/.*\.F77$/],
  'refresh-timed': [
    'axe/meta-refresh',
    'axe/meta-refresh-no-exceptions',
    /^pa11y\/.*\.F4[01]\.2$/,
    'html-validate/meta-refresh',
  ],
  blinks: ['axe/blink', /^pa11y\/.*\.F47$/, 'html-validate/deprecated'],
  moves: ['axe/marquee', 'html-validate/deprecated'],
  'purpose-invalid': [
    'axe/autocomplete-valid',
    /^pa11y\/.*\.1_3_5\.H98$/,
    'html-validate/valid-autocomplete',
  ],
  'role-invalid': ['axe/aria-roles', 'html-validate/no-abstract-role'],
  'name-prohibited': ['aria-prohibited', 'axe/aria-prohibited-attr', 'html-validate/aria-label-misuse'],
  'header-unused': ['table-header-unused', 'axe/th-has-data-cells'],
  'frame-kept-out': ['frame-not-focusable', 'axe/frame-focusable-content'],
  'hidden-with-focus': [
    'axe/aria-hidden-focus',
    'html-validate/hidden-focusable',
    /^pa11y\/.*\.4_1_2\.F\d+\.AriaHidden/,
  ],
  'links-of-one-name': ['links-same-name', 'axe/identical-links-same-purpose'],
  'link-over-missing': ['link-target-missing', 'axe/skip-link', /^pa11y\/.*\.G1,G123,G124\.NoSuchID$/],
  'plays-by-itself': [
    'audio-by-itself',
    'axe/no-autoplay-audio',
    'html-validate/no-autoplay',
    /^pa11y\/.*\.1_4_2\.F23$/,
  ],
  'captions-missing': ['axe/video-caption', 'media-alternative'],
  'line-height-fixed': ['line-height-fixed', 'axe/avoid-inline-spacing'],
  'language-of-part-invalid': ['axe/valid-lang', /^pa11y\/.*\.3_1_2\.H58\.1/],
}

/** The lines of the table that a rule stands in, with its place there. */
function placesOf(rule: string): {problem: string; rank: number}[] {
  return Object.entries(problems).flatMap(([problem, rules]) => {
    const rank = rules.findIndex((known) => (typeof known === 'string' ? known === rule : known.test(rule)))
    return rank < 0 ? [] : [{problem, rank}]
  })
}

const known = new Map<string, ReturnType<typeof placesOf>>()

/**
 * One finding for each fault: where several engines see the same at one element, the one that says it best stays, and names the others as its witnesses. What
 * one engine holds for a fault and another for a question is a fault.
 */
export function merged(findings: readonly Finding[]): Finding[] {
  const kept: {finding: Finding; rank: number}[] = []
  const byProblem = new Map<string, {finding: Finding; rank: number}>()
  for (const finding of findings) {
    const places = known.get(finding.rule) ?? placesOf(finding.rule)
    known.set(finding.rule, places)
    const keys = places.map(({problem}) => [problem, finding.element].join('\n'))
    const twin = keys
      .map((key) => byProblem.get(key))
      .find((each) => each && each.finding.rule !== finding.rule)
    const rank = Math.min(...places.map((place) => place.rank), Number.POSITIVE_INFINITY)
    if (twin) {
      const [best, other] = isBetter(finding, rank, twin) ? [finding, twin.finding] : [twin.finding, finding]
      twin.finding = withWitness(best, other)
      twin.rank = Math.min(rank, twin.rank)
      for (const key of keys) byProblem.set(key, twin)
      continue
    }
    const entry = {finding, rank}
    kept.push(entry)
    for (const key of keys) byProblem.set(key, entry)
  }
  return kept.map(({finding}) => finding)
}

function isBetter(finding: Finding, rank: number, twin: {finding: Finding; rank: number}): boolean {
  if (finding.outcome !== twin.finding.outcome) return finding.outcome === 'failed'
  return rank < twin.rank
}

function withWitness(finding: Finding, other: Finding): Finding {
  const witnesses = new Set([...(finding.witnesses ?? []), other.rule, ...(other.witnesses ?? [])])
  witnesses.delete(finding.rule)
  const wcag = [...new Set([...(finding.wcag ?? []), ...(other.wcag ?? [])])]
  return {...finding, witnesses: [...witnesses].sort(), ...(wcag.length && {wcag})}
}
