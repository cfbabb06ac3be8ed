import {existsSync} from 'node:fs'
import {h} from 'hastscript'
import {type Configuration, UsageError} from '../config.ts'
import {userLanguages} from '../language/index.ts'
import {findingText} from '../report/texts.ts'
import type {Settings} from '../settings.ts'
import {pageShell} from '../write/html/shell.ts'
import {loadTemplate, TemplateError} from '../write/template.ts'

/**
 * Refuses templates of the user's own that could not be filled, or that would make every page inaccessible: a page with nothing but
 * a heading is made with them, and our rules find nothing on it.
 */
export async function checkTemplates(settings: Settings, {templates}: Configuration): Promise<void> {
  if (!settings.templates) return
  if (!existsSync(settings.templates)) throw new UsageError(`There is no folder ${templates} with templates`)
  const page = emptyPage(settings, templates!)
  // Rules take time to load: only who has templates of their own pays for them.
  const {aboutPage, checkDocument, parsePage, ruleFindings} = await import('../audit/page.ts')
  const {document} = parsePage(page)
  const results = checkDocument(document, aboutPage('page', 'page.html'))
  const failed = ruleFindings(results, 'page.html').filter(({outcome}) => outcome === 'failed')
  if (!failed.length) return
  const lines = failed.map((each) => {
    const {says, why = ''} = findingText(each, userLanguages.en)
    return `${templates}/page.html: ${each.rule}: ${[says, why].filter(Boolean).join('. ')}`
  })
  throw new UsageError(['Every page would have these faults:', ...lines].join('\n'))
}

function emptyPage(settings: Settings, folder: string): string {
  try {
    loadTemplate('book.xhtml', ['head', 'document'], settings)
    const {title} = settings.language.strings.site
    return pageShell(settings)({title, root: '', document: [h('h1', title)]})
  } catch (error) {
    if (error instanceof TemplateError) throw new UsageError(`${folder}/${error.message}`)
    throw error
  }
}
