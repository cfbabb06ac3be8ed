import {jsonLine} from '../json.ts'
import type {Run} from './index.ts'

/** A finding a line, as JSON. */
export const lines = ({findings, texts}: Run): string =>
  findings.map((finding) => jsonLine(finding, texts)).join('')
