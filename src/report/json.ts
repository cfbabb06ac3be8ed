import type {UserTexts} from '../language/user-texts.ts'
import type {Finding} from '../message.ts'
import {findingText} from './texts.ts'

/** A finding as one line of JSON, its text included. */
export const jsonLine = (finding: Finding, texts: UserTexts): string =>
  `${JSON.stringify({...finding, ...findingText(finding, texts)})}\n`
