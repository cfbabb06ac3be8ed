import type {Image, PhrasingContent} from 'mdast'
import {visit} from 'unist-util-visit'
import type {VFile} from 'vfile'
import {fill, type Language} from '../language/language.ts'
import {tell} from '../message.ts'
import type {Document, Note} from '../tree.ts'

/**
 * Pictures that came with the file stay; one without a description is followed by a note of ours that says so. Of a picture
 * that did not come with it (a page refers to it, a drawing has no file) only its description is left, in a note.
 */
export function settlePictures(document: Document, file: VFile, {strings}: Language): Document {
  const {files} = document.data
  visit(document, 'image', (image, index, parent) => {
    if (!parent || index === undefined) return undefined
    const nodes = settled(image, Boolean(files?.has(image.url)))
    parent.children.splice(index, 1, ...nodes)
    return index + nodes.length
  })
  return document

  function settled(image: Image, isHere: boolean): PhrasingContent[] {
    const {alt, url, position} = image
    const alternative = meaningful(alt)
    const place = position?.start
    const values = {name: url.split('/').at(-1)!.slice(0, 80), alternative}
    const note = (text: string): Note => ({type: 'note', value: text, position: {start: place!, end: place!}})
    if (!alternative) tell(file, 'image-without-alternative', {place, values})
    if (isHere)
      return alternative
        ? [{...image, alt: alternative}]
        : [{...image, alt: ''}, note(strings.pictureUnknown)]
    tell(file, 'image-left-out', {place, values})
    return alternative ? [note(fill(strings.picture, {alternative}))] : [note(strings.pictureUnknown)]
  }
}

/** Programs put names of their own, and of files, where a description belongs. */
export function meaningful(alt: string | null | undefined): string {
  const text = (alt ?? '').replaceAll('\0', '').replaceAll(/\s+/gu, ' ').trim()
  const isName =
    /^\S*#\S*$|^\S+\.(?:gif|png|jpe?g|bmp|tiff?|emf|wmf)$/iu.test(text) || !/\p{L}{2}/u.test(text)
  return isName ? '' : text
}
