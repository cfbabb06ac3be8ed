/** The thread in which extractors run; see `isolated.ts`. */
import {type MessagePort, workerData} from 'node:worker_threads'
import type {Limits, Problem} from './isolated.ts'

/** The extractors by name, each loaded when it is first asked for. */
const extractors = {
  pdf: async () => (await import('./pdf/extract.ts')).extractPdf,
  word: async () => (await import('./word/extract.ts')).extractWord,
}

export type Extractor = keyof typeof extractors

/** What an extractor finds: plain data, which can cross to another thread. */
export type Extracted<Kind extends Extractor> = Exclude<
  Awaited<ReturnType<Awaited<ReturnType<(typeof extractors)[Kind]>>>>,
  Problem
>

export interface Job {
  kind: Extractor
  bytes: Uint8Array
  limits: Limits
}

const {port, answered} = workerData as {port: MessagePort; answered: Int32Array}

port.on('message', async ({kind, bytes, limits}: Job) => {
  let answer: Extracted<Extractor> | Problem
  try {
    const extract = await extractors[kind]()
    answer = await extract(bytes, limits)
  } catch (error) {
    answer = {problem: 'unreadable', detail: error instanceof Error ? error.message : String(error)}
  }
  port.postMessage(answer)
  Atomics.store(answered, 0, 1)
  Atomics.notify(answered, 0)
})
