import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/** Documents between two collections; more often, and a batch takes up to a fifth longer. */
const interval = 100

/**
 * Left to itself the heap grows for as long as there is memory, though nothing is kept: a batch of 10,000 would take
 * twice the memory of 1,000. Collecting now and then keeps it where it was.
 */
export function heapKeeper(): (done: number) => void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  return (done) => {
    if (done % interval === 0) collect()
  }
}

/** A part of a text keeps the whole text in memory; what is kept for every document is a copy. */
export const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
