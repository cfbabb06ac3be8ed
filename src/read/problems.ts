import type {VFile} from 'vfile'
import {type MessageId, tell, type Values} from '../message.ts'
import type {Limits, Problem} from './isolated.ts'

/** Says why a PDF or a Word file cannot be read. */
export function tellProblem(
  file: VFile,
  kind: 'PDF' | 'Word',
  {problem, detail = ''}: Problem,
  limits: Limits,
): void {
  const told: Record<string, [MessageId, Values]> = {
    encrypted: [kind === 'PDF' ? 'pdf-encrypted' : 'word-encrypted', {}],
    'too-many-pages': ['pdf-too-many-pages', {pages: detail, limit: limits.pages}],
    'too-long': ['reading-too-long', {limit: limits.seconds}],
    'too-much-memory': ['reading-too-much-memory', {limit: limits.memory}],
  }
  const [id, values] = told[problem] ?? ['file-damaged', {kind, detail}]
  tell(file, id, {values})
}
