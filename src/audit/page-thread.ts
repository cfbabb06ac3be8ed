/** The thread in which pages are audited that need no browser; see `page-threads.ts`. */
import {parentPort} from 'node:worker_threads'
import {auditPage} from './audit-page.ts'
import type {Answer, Question} from './page-threads.ts'

parentPort!.on('message', async ({target, options}: Question) => {
  const answer: Answer = await auditPage(target, options).then(
    (audited) => ({audited}),
    (error: unknown) => ({why: error instanceof Error ? error.message : String(error)}),
  )
  parentPort!.postMessage(answer)
})
