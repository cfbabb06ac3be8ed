import type {ElementContent} from 'hast'

/** Each node on a line of its own, for whoever reads the file. */
export const separated = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes
    .flatMap((node): ElementContent[] => [{type: 'text', value: '\n'}, node])
    .concat({type: 'text', value: '\n'})
