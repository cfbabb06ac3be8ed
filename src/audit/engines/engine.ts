import type {Browser, Page} from 'puppeteer-core'
import type {Finding} from '../../message.ts'
import type {Standard} from '../standards.ts'

/** A page as a browser shows it. */
export interface ShownPage {
  browser: Browser
  page: Page
  /** How the page is named in findings. */
  file: string
  standard: Standard
}

/** A page as it is written. */
export interface WrittenPage {
  markup: string
  file: string
  isFragment: boolean
}

/** A book's bytes; `path` is that of its file or folder. */
export interface PackedBook {
  bytes: Uint8Array
  path: string
  file: string
}

/** A checker of somebody else's behind our interface: its shapes stop in its adapter. */
export interface Engine {
  /** The success criteria of WCAG 2.2 of which it can say something. */
  criteria: readonly string[]
  /** A script that every page gets before its own, so that it need not be sent to each. */
  script?(): string
  onShown?(page: ShownPage): Promise<Finding[]>
  onWritten?(page: WrittenPage): Promise<Finding[]>
  onBook?(book: PackedBook): Promise<Finding[]>
  /** Why it cannot run on this machine; undefined where it can. */
  missing?(): Promise<string | undefined>
  /** The package that holds it, for its version; or the version itself. */
  version(): Promise<string>
}
