import {availableParallelism} from 'node:os'
import {extname} from 'node:path'
import {Worker} from 'node:worker_threads'
import type {PageAudit, PageAuditOptions} from './audit-page.ts'
import type {Target} from './target.ts'

/** Pages that need no browser, audited in threads of their own: one for each processor. */
export interface PageThreads {
  width: number
  audit(target: Target): Promise<PageAudit>
  close(): Promise<void>
}

/** What a thread is asked, and what it answers. */
export interface Question {
  target: Target
  options: Omit<PageAuditOptions, 'browser'>
}
export type Answer = {audited: PageAudit} | {why: string}

interface Thread {
  worker: Worker
  /** Whoever waits for its answer. */
  waiting?: {resolve: (audited: PageAudit) => void; reject: (error: Error) => void} | undefined
}

/** For fewer pages than this the threads' start takes longer than the pages. */
export const enoughPages = 24

export function openPageThreads(options: Omit<PageAuditOptions, 'browser'>): PageThreads {
  const width = availableParallelism()
  const idle: Thread[] = []
  const threads = new Set<Thread>()

  function start(): Thread {
    const worker = new Worker(new URL(`./page-thread${extname(import.meta.url)}`, import.meta.url), {
      execArgv: [],
      // Without a limit a thread takes what it gets before it throws the first page away.
      resourceLimits: {maxOldGenerationSizeMb: 400, maxYoungGenerationSizeMb: 32},
    })
    const thread: Thread = {worker}
    threads.add(thread)
    worker.on('message', (answer: Answer) => {
      const {waiting} = thread
      thread.waiting = undefined
      idle.push(thread)
      if ('audited' in answer) waiting?.resolve(answer.audited)
      else waiting?.reject(new Error(answer.why))
    })
    // A page that takes a thread along does not take the others.
    worker.on('error', (error) => {
      threads.delete(thread)
      thread.waiting?.reject(error instanceof Error ? error : new Error(String(error)))
    })
    return thread
  }

  return {
    width,
    audit: (target) =>
      new Promise((resolve, reject) => {
        const thread = idle.pop() ?? start()
        thread.waiting = {resolve, reject}
        const question: Question = {target, options}
        thread.worker.postMessage(question)
      }),
    async close() {
      await Promise.all([...threads].map(({worker}) => worker.terminate()))
    },
  }
}
