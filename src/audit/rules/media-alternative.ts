import {elementsNamed, isExposed} from '../dom.ts'
import {rule} from '../rule.ts'

/** Whether what is heard or seen in a recording can also be read, only a person can tell. */
export const mediaAlternative = rule({
  id: 'media-alternative',
  severity: 'warning',
  outcome: 'needs-a-person',
  wcag: ['1.2.1', '1.2.2', '1.2.3', '1.2.5'],
  act: 'eac66b f51b46 c5a4ea 1ea59c 1a02b0 ab4d13 fd26cf afb423 e7aa44 2eb176 c3232f d7ba54 ee13b5 ac7dc6'.split(
    ' ',
  ),
  seeks: ['audio', 'video'],
  *check({document}) {
    for (const media of elementsNamed(document, 'video, audio')) {
      if (!isExposed(media) && media.localName === 'video') continue
      const tracks = [...media.querySelectorAll('track')].map(
        (track) => track.getAttribute('kind') ?? 'subtitles',
      )
      yield {at: media, values: {element: media.localName, tracks: tracks.join(', ') || '–'}}
    }
  },
})
