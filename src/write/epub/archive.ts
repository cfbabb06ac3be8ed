import {strToU8, type Zippable, zipSync} from 'fflate'

/** Zip stores local time; these are its fields for the first moment it knows, on every machine. */
const epoch = new Date(1980, 0, 1, 0, 0, 0)

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`

/**
 * The files of a book as one zip (OCF, EPUB 3.3 section 4): `mimetype` first and stored, the rest in the given order;
 * the same files give the same bytes.
 */
export function archive(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {
    mimetype: [strToU8('application/epub+zip'), {level: 0, mtime: epoch}],
    'META-INF/container.xml': [strToU8(container), {mtime: epoch}],
  }
  for (const [name, content] of files) {
    const bytes = typeof content === 'string' ? strToU8(content) : content
    // A recording is packed already.
    entries[`EPUB/${name}`] = [bytes, {mtime: epoch, ...(name.endsWith('.mp3') && {level: 0})}]
  }
  return zipSync(entries, {level: 6})
}
