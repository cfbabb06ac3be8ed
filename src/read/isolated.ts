import {extname} from 'node:path'
import {MessageChannel, type MessagePort, receiveMessageOnPort, Worker} from 'node:worker_threads'
import type {Extracted, Extractor, Job} from './isolated-thread.ts'

/** What reading one document may take before it is given up. */
export interface Limits {
  seconds: number
  /** Pages of a PDF. */
  pages: number
  /** Megabytes of memory. */
  memory: number
}

export const defaultLimits: Limits = {seconds: 120, pages: 2000, memory: 2000}

/** Why a document cannot be read, as a word that its reader makes a message of. */
export interface Problem {
  problem: string
  detail?: string
}

interface Thread {
  worker: Worker
  port: MessagePort
  /** The thread sets it to 1 when an answer lies in the port. */
  answered: Int32Array
  /** Its limit, in megabytes. */
  memory: number
}

let running: Thread | undefined

/**
 * Runs an extractor in a thread of its own, and waits for it. The libraries that read PDF and Word are asynchronous, and
 * meet files that nobody vouches for: in a thread they can be killed when they hang, and the steps that render stay
 * synchronous. The thread is kept for the next document.
 */
export function extractIsolated<Kind extends Extractor>(
  kind: Kind,
  bytes: Uint8Array,
  limits: Limits,
): Extracted<Kind> | Problem {
  if (running?.memory !== limits.memory) release()
  running ??= start(limits)
  const {port, answered} = running
  const copy = Uint8Array.from(bytes)
  const job: Job = {kind, bytes: copy, limits}
  Atomics.store(answered, 0, 0)
  port.postMessage(job, [copy.buffer])
  // A thread that ran out of memory is dead, and answers as little as one that hangs.
  const answer =
    Atomics.wait(answered, 0, 0, limits.seconds * 1000) !== 'timed-out' && receiveMessageOnPort(port)
  if (answer) return answer.message
  release()
  return {problem: 'too-long'}
}

function start({memory}: Limits): Thread {
  const {port1: port, port2} = new MessageChannel()
  const answered = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL(`./isolated-thread${extname(import.meta.url)}`, import.meta.url), {
    workerData: {port: port2, answered},
    transferList: [port2],
    resourceLimits: {maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32},
    execArgv: [],
  })
  // What ended the thread shows in that it does not answer.
  worker.on('error', () => {})
  worker.unref()
  port.unref()
  return {worker, port, answered, memory}
}

/** Ends the thread: after a large document it would keep its memory for as long as the program runs. */
export function release(): void {
  running?.port.close()
  void running?.worker.terminate()
  running = undefined
}
