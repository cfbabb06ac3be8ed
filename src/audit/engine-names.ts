/** All checkers: our own rules, and those of others behind adapters in `engines/`. */
export const engineNames = [
  'rules',
  'html-validate',
  'pa11y',
  'axe',
  'epubcheck',
  'epubcheck-java',
  'ace',
] as const
export type EngineName = (typeof engineNames)[number]

/** Those that start programs of their own and take seconds a book run only when they are named. */
export const defaultEngines: readonly EngineName[] = ['rules', 'html-validate', 'pa11y', 'axe', 'epubcheck']
