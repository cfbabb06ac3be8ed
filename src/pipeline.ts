import {unified} from 'unified'
import {klarsvarRead, klarsvarRecognize, klarsvarRecover, klarsvarTag, klarsvarWrite} from './plugins.ts'
import type {Settings} from './settings.ts'
import type {Kind} from './write/index.ts'

/** The order of the steps, from the bytes of a raw answer to its rendition. */
export const pipeline = (settings: Settings, formats: readonly Kind[]) =>
  unified()
    .use(klarsvarRead, settings)
    .use(klarsvarRecover, settings)
    .use(klarsvarRecognize, settings)
    .use(klarsvarTag, settings)
    .use(klarsvarWrite, settings, formats)
    .freeze()
