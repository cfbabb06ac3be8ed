import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {parseDocument, YAMLSeq} from 'yaml'
import {type Configuration, UsageError} from '../config.ts'
import {languages} from '../language/index.ts'
import {fill, type LexiconEntry} from '../language/language.ts'
import {completed, type LexiconProblem, lexiconProblems, readLexicon} from '../language/lexicon-file.ts'
import type {UserTexts} from '../language/user-texts.ts'
import type {World} from './world.ts'

export interface LexiconOptions extends Omit<Configuration, 'lexicon'> {
  lexicon?: readonly string[]
  action: string | undefined
  /** Files to check, or the term to add. */
  names: readonly string[]
  expansion: string | undefined
  definition: string | undefined
  /** Where to add. */
  file: string | undefined
}

/** Checks lexicons, or adds a word to one. Returns the exit code. */
export function lexicon({action, ...options}: LexiconOptions, world: World): number {
  if (action === 'check') return check(options, world)
  if (action === 'add') return add(options, world)
  throw new UsageError('lexicon needs check or add')
}

export const problemText = ({id, entry, detail}: LexiconProblem, {problems}: UserTexts['lexicon']): string =>
  fill(problems[id], {entry, detail})

type Options = Omit<LexiconOptions, 'action'>

/** The named files, else the configured ones, else ours. */
function check(
  {names, lexicon: configured = [], language = 'sv'}: Options,
  {cwd, texts, stdout}: World,
): number {
  const {lexicon: ours} = languages[language]
  const {lexicon: says} = texts
  const files = names.length ? names : configured
  if (!files.length) {
    const problems = lexiconProblems(ours.entries)
    report(says.ours, ours.entries, problems)
    return problems.length ? 1 : 0
  }
  let isBroken = false
  const ourForms = new Set(ours.entries.flatMap(({forms}) => forms))
  for (const file of files) {
    const {entries, problems} = readLexicon(textOf(file, cwd), ours)
    report(file, entries, problems)
    for (const {term, forms} of entries) {
      const taken = forms.filter((form) => ourForms.has(form))
      if (taken.length) stdout(`${fill(says.contests, {file, term, forms: taken.join(', ')})}\n`)
    }
    isBroken ||= problems.length > 0
  }
  return isBroken ? 1 : 0

  function report(name: string, entries: readonly LexiconEntry[], problems: readonly LexiconProblem[]): void {
    for (const problem of problems) stdout(`${name}: ${problemText(problem, says)}\n`)
    if (problems.length) return
    const open = entries.filter(({reviewed}) => !reviewed).map(({term}) => term)
    stdout(
      `${fill(says.sound, {file: name, count: entries.length, reviewed: entries.length - open.length})}\n`,
    )
    if (open.length) stdout(`${fill(says.unreviewed, {terms: open.join(', ')})}\n`)
  }
}

/** Adds a word at the end of a file; comments and the rest of it stay. */
function add(
  {names, lexicon: configured = [], file: named, expansion, definition, language = 'sv'}: Options,
  {cwd, texts, stdout}: World,
): number {
  const {lexicon: says} = texts
  const [term] = names
  if (!term || names.length > 1) throw new UsageError('lexicon add needs one term')
  if (!expansion && !definition) throw new UsageError('lexicon add needs --expansion or --definition')
  const [file = 'lexicon.yaml'] = named ? [named] : configured
  const path = resolve(cwd, file)
  const {lexicon: ours} = languages[language]
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : '')
  const known = readLexicon(String(document), ours)
  const [broken] = document.contents === null ? [] : known.problems
  if (broken) throw new UsageError(`${file}: ${problemText(broken, says)}`)
  if (known.entries.some((entry) => entry.term === term)) throw new UsageError(fill(says.there, {file, term}))
  const written = {term, ...(expansion && {expansion}), ...(definition && {definition})}
  const {forms} = completed(written, ours)
  document.contents ??= new YAMLSeq() as never
  document.add(document.createNode({...written, forms}))
  const [problem] = readLexicon(String(document), ours).problems
  if (problem) throw new UsageError(`${file}: ${problemText(problem, says)}`)
  writeFileSync(path, String(document))
  stdout(`${fill(says.added, {file, term, forms: forms.join(', ')})}\n`)
  return 0
}

function textOf(file: string, cwd: string): string {
  const path = resolve(cwd, file)
  if (!existsSync(path)) throw new UsageError(`There is no file ${file}`)
  return readFileSync(path, 'utf8')
}
