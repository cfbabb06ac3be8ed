import type {UserTexts} from '../language/user-texts.ts'

/** Everything of the outside that a command touches, so that a test can stand in for it. */
export interface World {
  cwd: string
  stdout: (text: string) => void
  /** All that comes on standard input. */
  stdin: () => Promise<string>
  stderr: (text: string) => void
  /** Whether stderr is a terminal that a person watches. */
  isTerminal: boolean
  color: boolean
  texts: UserTexts
  /** The language of `texts`. */
  language: string
  environment: NodeJS.ProcessEnv
  now: () => Date
}
