import {isExposed} from '../dom.ts'
import {rule} from '../rule.ts'

const fileName = /^\S+\.(?:jpe?g|png|gif|webp|svg|avif|bmp|tiff?)$/iu
const generic =
  /^(?:bild|bilden|foto|fotografi|ikon|grafik|diagram|logo|logotyp|image|picture|photo|graphic|icon|img|spacer|untitled|placeholder|bild \d+|image \d+|img_?\d+|dsc_?\d+)$/iu

/** A file's name, or a word that says only that it is a picture (failure F30 of WCAG). */
export const imageAlternativeUninformative = rule({
  id: 'image-alternative-uninformative',
  wcag: ['1.1.1'],
  seeks: ['img', 'input', 'area', '@role=img'],
  *check({document}) {
    for (const image of document.querySelectorAll(
      'img[alt], input[type="image"][alt], area[alt], [role="img"][aria-label]',
    )) {
      const text = (image.getAttribute('aria-label') ?? image.getAttribute('alt') ?? '').trim()
      if ((fileName.test(text) || generic.test(text)) && isExposed(image)) yield {at: image, values: {text}}
    }
  },
})
