import type {Limits, Problem} from '../isolated.ts'
export async function extractWord(
  _bytes: Uint8Array,
  _limits: Limits,
): Promise<{paragraphs: string[]} | Problem> {
  return {problem: 'unreadable'}
}
