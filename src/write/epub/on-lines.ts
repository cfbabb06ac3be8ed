/** Nodes of an XML file, each on a line of its own, for whoever reads it. */
export const onLines = <T>(nodes: readonly T[]): (T | string)[] => [
  '\n',
  ...nodes.flatMap((node) => [node, '\n']),
]
