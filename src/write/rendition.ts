import type {Metadata} from '../tree.ts'

/** What is written for one document: its files by name, and what the site's index says of it. */
export interface Rendition {
  /** File name (no folders) → content. */
  files: Map<string, string | Uint8Array>
  entry: IndexEntry
}

export interface IndexEntry {
  title: string
  date?: string
  caseNumber?: string
  /** Bytes of the book; absent where none was written. */
  bookSize?: number
}

export const indexEntry = (metadata: Metadata, fallback: string): IndexEntry => ({
  title: metadata.title ?? fallback,
  ...(metadata.date && {date: metadata.date}),
  ...(metadata.caseNumber && {caseNumber: metadata.caseNumber}),
})
