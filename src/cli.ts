#!/usr/bin/env node
import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {passNames} from './audit/browser/passes.ts'
import {engineNames} from './audit/engine-names.ts'
import type {PageSettings} from './audit/target.ts'
import {options, usage} from './cli-options.ts'
import {auditCommand} from './commands/audit.ts'
import {book} from './commands/book.ts'
import {build} from './commands/build.ts'
import {init} from './commands/init.ts'
import {inspect} from './commands/inspect.ts'
import {lexicon} from './commands/lexicon.ts'
import {plain} from './commands/plain.ts'
import {reporterOf} from './commands/reporters.ts'
import type {TargetChoice} from './commands/targets.ts'
import type {World} from './commands/world.ts'
import {type Configuration, checkConfiguration, loadConfiguration, UsageError} from './config.ts'
import {type UserLanguage, userLanguageOf, userLanguages} from './language/index.ts'
import {type Order, orders} from './write/epub/collection.ts'

type Flags = ReturnType<typeof parse>['values']

function parse(args: string[]) {
  try {
    return parseArgs({args, options, allowPositionals: true})
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function main(args: string[]): Promise<number> {
  const {values, positionals} = parse(args)
  const [command, ...rest] = positionals
  if (values.help) return print(usage)
  if (values.version) return print(`${version()}\n`)
  const world = worldFor(values)
  const configuration = {
    ...(await loadConfiguration(world.cwd, values.config)),
    ...flagsAsConfiguration(values),
  }
  const reporters = (values.reporter ?? []).map(reporterOf)
  switch (command) {
    case 'build':
      return build({...configuration, inputs: rest.length ? rest : ['input'], quiet: values.quiet}, world)
    case 'book':
      return book(
        {
          ...configuration,
          inputs: rest.length ? rest : ['input'],
          order: orderFrom(values.by),
          file: values.out,
          quiet: values.quiet,
        },
        world,
      )
    case 'audit':
      if (values.plain)
        return plain(
          {...configuration, inputs: rest.length ? rest : ['input'], json: values.json, reporters},
          world,
        )
      return auditCommand(
        {
          ...configuration,
          choice: choiceFrom(rest, values, configuration),
          pa11yCi: values.pa11yci,
          quiet: values.quiet,
          json: values.json,
          reporters,
          baseline: values.baseline,
          updateBaseline: values['update-baseline'],
          reportFile: values.report,
        },
        world,
      )
    case 'lexicon':
      return lexicon(
        {...configuration, action: rest[0], names: rest.slice(1), ...lexiconFlags(values)},
        world,
      )
    case 'explain':
      if (rest.length > 1) throw new UsageError('explain needs one rule')
      return (await import('./commands/explain.ts')).explain(rest[0], world)
    case 'init':
      if (rest.length > 1) throw new UsageError('init needs one folder')
      return init(rest[0] ?? '.', values.ci, world)
    case 'inspect':
      if (rest.length !== 1) throw new UsageError('inspect needs one file')
      return inspect({...configuration, file: rest[0]!, json: values.json}, world)
    default:
      throw new UsageError(command ? `There is no command "${command}"` : 'No command was given')
  }
}

/** Flags win over the configuration file and are checked as it is. */
function flagsAsConfiguration(values: Flags): Configuration {
  const {
    out,
    title,
    formats: list,
    audit,
    passes,
    engines,
    standard,
    publisher,
    threshold,
    'fail-on': failOn,
  } = values
  const acceptChanges = values['accept-changes']
  const readAloud = values['read-aloud']
  if (failOn && failOn !== 'needs-a-person') throw new UsageError('--fail-on must be needs-a-person')
  return checkConfiguration(
    {
      ...(out !== undefined && {out}),
      ...(title !== undefined && {title}),
      ...(list !== undefined && {formats: list.split(',')}),
      ...(audit !== undefined && {audit}),
      ...(passes !== undefined && {passes: passes === 'all' ? passNames : passes.split(',')}),
      ...(engines !== undefined && {engines: engines === 'all' ? engineNames : engines.split(',')}),
      ...(standard !== undefined && {standard}),
      ...(values['page-seconds'] !== undefined && {pageSeconds: Number(values['page-seconds'])}),
      ...(values['allow-network'] && {allowNetwork: true}),
      ...(values.cache !== undefined && {cache: values.cache}),
      ...(values['no-cache'] && {cache: false}),
      ...(publisher !== undefined && {publisher}),
      ...(acceptChanges !== undefined && {acceptChanges}),
      ...(readAloud !== undefined && {readAloud}),
      ...(threshold !== undefined && {threshold}),
      ...(failOn !== undefined && {failOnNeedsAPerson: true}),
    },
    'The command line',
  )
}

/** What to audit, and how it is loaded: options on the command line hold for every page. */
function choiceFrom(
  names: readonly string[],
  values: Flags,
  {pages = [], exclude = []}: Configuration,
): TargetChoice {
  const {sitemap = [], since, include = [], header = [], cookie = [], wait, action, hide} = values
  const [from, ...to] = (values['sitemap-replace'] ?? '').split('=')
  if (wait !== undefined && !(Number(wait) >= 0)) throw new UsageError('--wait must be milliseconds')
  const forAll: PageSettings = {
    paths: ['*'],
    ...(header.length && {headers: Object.fromEntries(header.map((text) => pair(text, ':', '--header')))}),
    ...(cookie.length && {cookies: Object.fromEntries(cookie.map((text) => pair(text, '=', '--cookie')))}),
    ...(wait && {wait: Number(wait)}),
    ...(action && {actions: action}),
    ...(hide && {hideElements: hide}),
  }
  const isSet = Object.keys(forAll).length > 1
  return {
    names,
    sitemaps: sitemap,
    ...(values['sitemap-replace'] && {sitemapReplace: [from!, to.join('=')] as const}),
    since,
    include,
    exclude: [...exclude, ...(values.exclude ?? [])],
    pages: isSet ? [...pages, forAll] : pages,
  }
}

function pair(text: string, mark: string, option: string): [string, string] {
  const at = text.indexOf(mark)
  // The text itself may be a secret.
  if (at < 1) throw new UsageError(`${option} must be a name and a value with "${mark}" between`)
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

const lexiconFlags = ({expansion, definition, out}: Flags) => ({
  expansion,
  definition,
  file: out,
})

function orderFrom(by = 'date'): Order {
  if (!(orders as readonly string[]).includes(by))
    throw new UsageError(`--by must be one of ${orders.join(', ')}`)
  return by as Order
}

function worldFor({lang}: Flags): World {
  const {env} = process
  if (lang !== undefined && !(lang in userLanguages)) {
    throw new UsageError(`--lang must be one of ${Object.keys(userLanguages).join(', ')}`)
  }
  const language =
    (lang as UserLanguage | undefined) ?? userLanguageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG)
  const isTerminal = process.stderr.isTTY === true && !env.CI
  return {
    cwd: process.cwd(),
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    stdin: async () => (await process.stdin.setEncoding('utf8').toArray()).join(''),
    isTerminal,
    color: process.stdout.isTTY === true && !env.NO_COLOR && !env.CI,
    texts: userLanguages[language],
    language,
    environment: env,
    now: () => (env.SOURCE_DATE_EPOCH ? new Date(Number(env.SOURCE_DATE_EPOCH) * 1000) : new Date()),
  }
}

function version(): string {
  const file = new URL('../package.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}

// Whoever pipes the output to a program that stops reading, such as head, has seen enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\nklarsvar --help tells more.\n`)
  process.exitCode = 2
}
