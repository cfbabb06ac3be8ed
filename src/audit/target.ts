import {isBook} from './book/archive.ts'
import type {Loading} from './browser/shown.ts'

/** What to audit: a file or the folder of a book that is not packed, a page at an address, or markup. */
export type Target = FileTarget | AddressTarget | MarkupTarget

interface Named {
  /** How it is named in findings. */
  shownAs: string
  /** How it is to be loaded and judged, where that is another than for the rest. */
  settings?: TargetSettings
}

export interface FileTarget extends Named {
  path: string
  /** The folder that a page may read from: its own where none is said. */
  root?: string
}

export interface AddressTarget extends Named {
  address: string
}

export interface MarkupTarget extends Named {
  markup: string
  root?: string
}

export interface TargetSettings extends Loading {
  /** Rules whose findings are left out, by id or by an engine's code; a `*` at the end stands for any ending. */
  ignore?: readonly string[]
}

/** Settings for the pages whose paths match, as in `.gitignore`. */
export interface PageSettings extends TargetSettings {
  paths: readonly string[]
}

export const isBookTarget = (target: Target): target is FileTarget => 'path' in target && isBook(target.path)
