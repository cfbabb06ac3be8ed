import type {Configuration} from '../config.ts'
import {defaultLimits} from '../read/isolated.ts'
import type {ReadOptions} from '../settings.ts'

/** What the configuration says of reading. */
export const readOptions = ({
  maxPages = defaultLimits.pages,
  maxSeconds = defaultLimits.seconds,
  maxMemoryMegabytes = defaultLimits.memory,
  acceptChanges = false,
}: Configuration): ReadOptions => ({
  limits: {pages: maxPages, seconds: maxSeconds, memory: maxMemoryMegabytes},
  acceptChanges,
})
