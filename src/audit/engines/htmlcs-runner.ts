/**
 * A runner for pa11y: HTML_CodeSniffer as in pa11y's own runner, but put into every page before its own scripts, where the browser keeps it compiled, in the
 * place of being sent to each page anew.
 */
export const supports = '>=10.0.0'
export const scripts: readonly string[] = []

interface Issue {
  code: string
  msg: string
  type: 1 | 2 | 3
  element: Element
}

interface HtmlCs {
  process(standard: string, document: Document, done: (error?: Error) => void): void
  getMessages(): Issue[]
}

/** Runs in the page, cut out of this file as text: it must need nothing of it. */
export const run = async ({standard}: {standard: string}): Promise<unknown[]> => {
  const {HTMLCS} = window as unknown as {HTMLCS: HtmlCs}
  await new Promise<void>((resolve, reject) => {
    HTMLCS.process(standard, document, (error) => (error ? reject(error) : resolve()))
  })
  const types = {1: 'error', 2: 'warning', 3: 'notice'}
  return HTMLCS.getMessages().map(({code, msg, type, element}) => ({
    code,
    message: msg,
    type: types[type],
    element,
  }))
}
