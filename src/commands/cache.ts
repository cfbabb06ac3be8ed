import {homedir} from 'node:os'
import {join, resolve} from 'node:path'
import {bundle} from '../audit/browser/bundle.ts'
import {type Cache, openCache} from '../audit/cache.ts'
import {engineVersion} from '../audit/versions.ts'
import type {Configuration} from '../config.ts'
import type {World} from './world.ts'

/**
 * What is known of pages from earlier runs, unless the user wants none. It holds for one version of the program and its checkers, and for one way of
 * looking.
 */
export async function cacheFor(
  {cache, passes, engines, standard, audit, allowNetwork}: Configuration,
  {cwd, environment}: World,
): Promise<Cache | undefined> {
  if (cache === false || audit === 'fast') return undefined
  const folder = cache
    ? resolve(cwd, cache)
    : join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'klarsvar')
  const checkers = ['rules', 'html-validate', 'pa11y', 'axe'].map(engineVersion)
  return openCache(folder, [checkers, await bundle('in-page'), passes, engines, standard, allowNetwork])
}
