/** Imports point one way: a later step may import an earlier one, never the reverse. */
const steps = ['read', 'recover', 'recognize', 'tag', 'write', 'audit', 'report', 'commands']

const noLaterStep = steps.slice(0, -1).map((step, index) => ({
  name: `${step}-imports-no-later-step`,
  severity: 'error',
  from: {path: `^src/${step}/`},
  to: {
    path: `^src/(?:${steps.slice(index + 1).join('|')})/|^src/(?:cli|config|index|pipeline|plugins|render)\\.ts$`,
  },
}))

export default {
  forbidden: [
    ...noLaterStep,
    {
      name: 'tree-and-message-import-nothing-of-ours',
      severity: 'error',
      from: {path: '^src/(?:tree|message)\\.ts$'},
      to: {path: '^src/'},
    },
    {
      name: 'language-imports-only-types-from-outside',
      severity: 'error',
      from: {path: '^src/language/'},
      to: {path: '^src/(?!language/)', dependencyTypesNot: ['type-only']},
    },
    {
      name: 'conservation-shares-no-code-with-the-steps-it-checks',
      severity: 'error',
      from: {path: '^src/audit/(?:conservation|emitted-text)\\.ts$'},
      to: {path: '^src/', dependencyTypesNot: ['type-only']},
    },
    {
      name: 'rules-run-in-a-browser-too',
      severity: 'error',
      from: {
        path: '^src/audit/(?:rules/|criteria/content\\.ts|browser/in-page\\.ts|rule\\.ts|run-rules\\.ts|dom\\.ts|layout\\.ts|guess-language\\.ts|article-text\\.ts)',
      },
      to: {dependencyTypes: ['core'], dependencyTypesNot: ['type-only']},
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: {circular: true, viaOnly: {dependencyTypesNot: ['type-only']}},
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {orphan: true, path: '^src/', pathNot: '\\.d\\.ts$|-runner\\.ts$'},
      to: {},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    parser: 'swc',
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
