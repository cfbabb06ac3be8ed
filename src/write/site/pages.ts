import {type SitePage, sitePages} from '../../language/language.ts'
import type {Settings} from '../../settings.ts'

/** The pages of a site, besides its index, that its other pages lead to. */
export const sitePagesOf = ({sitePages: wanted}: Settings): ReadonlySet<SitePage> =>
  wanted ?? new Set(sitePages)
