#!/usr/bin/env node
import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {defaultPasses, passNames} from './audit/browser/passes.ts'
import {tiers} from './audit/tiers.ts'
import {auditCommand} from './commands/audit.ts'
import {book} from './commands/book.ts'
import {build} from './commands/build.ts'
import {init} from './commands/init.ts'
import {inspect} from './commands/inspect.ts'
import {lexicon} from './commands/lexicon.ts'
import {plain} from './commands/plain.ts'
import {reporterOf, reportFormats} from './commands/reporters.ts'
import type {World} from './commands/world.ts'
import {type Configuration, checkConfiguration, loadConfiguration, UsageError} from './config.ts'
import {type UserLanguage, userLanguageOf, userLanguages} from './language/index.ts'
import {type Order, orders} from './write/epub/collection.ts'
import {defaultFormats, formats} from './write/index.ts'

const usage = `Usage:
  klarsvar build [inputs…]         render answers to accessible HTML and EPUB, and audit them
  klarsvar book [inputs…]          make one EPUB of many answers
  klarsvar audit <files, folders…> audit pages (.html) and books (.epub), ours or anybody's
  klarsvar audit --plain [inputs…] list what whoever writes the next answer can do better
  klarsvar lexicon check [files…]  try lexicons of one's own, or ours
  klarsvar lexicon add <term>      put a word into a lexicon of one's own
  klarsvar inspect <file>          show what was recognized in an answer, line by line, and why
  klarsvar explain [rule]          tell what a rule or message means; all without a name
  klarsvar init [folder]           put templates and a configuration with comments into a folder

Options:
  --out <folder>       where to write (build: a folder, default dist; book: a file;
                       lexicon add: a file, default the configured one)
  --title <title>      of the book, or of the site
  --by <order>         ${orders.join(', ')}: how a book of many answers is divided (book; default date)
  --formats <list>     ${formats.join(',')} (build; default ${defaultFormats.join(',')})
  --audit <tier>       ${tiers.join(', ')} (default full; fast leaves the browser out)
  --passes <list>      all, or some of ${passNames.join(', ')}:
                       how pages are shown in the audit (default ${defaultPasses.join(',')})
  --report <file>      .json: what the site shows of the audit; .html, or a folder for several:
                       a report on a book, to hand over (audit)
  --reporter <name=file> ${reportFormats.join(', ')}: a report for other programs, to a
                       file or to the screen; several with an option each (audit)
  --baseline <file>    known findings, which are set aside; one that is gone fails, until
                       --update-baseline writes the list anew (audit)
  --publisher <name>   the body that publishes the answers (build)
  --accept-changes     read Word files with tracked changes or comments as if all were accepted (build, inspect)
  --read-aloud         take recordings beside the answers (NAME.mp3, NAME.json) into the books (build)
  --threshold <level>  error, warning or info: what makes the command fail (default error)
  --fail-on needs-a-person   findings that need a person fail as well
  --expansion <text>   what an abbreviation stands for (lexicon add)
  --definition <text>  what a word means, in short sentences (lexicon add)
  --config <file>      configuration (default klarsvar.config.{ts,js,json} in this folder)
  --lang <language>    ${Object.keys(userLanguages).join(', ')}: the language of messages (default from the locale)
  --json               findings or recognized structure as JSON (audit, inspect)
  --quiet              only what failed
  --help, --version

Exit codes: 0 nothing failed; 1 something failed; 2 it could not do what was asked.
`

const options = {
  out: {type: 'string'},
  title: {type: 'string'},
  by: {type: 'string'},
  formats: {type: 'string'},
  audit: {type: 'string'},
  passes: {type: 'string'},
  report: {type: 'string'},
  reporter: {type: 'string', multiple: true},
  baseline: {type: 'string'},
  'update-baseline': {type: 'boolean', default: false},
  publisher: {type: 'string'},
  'accept-changes': {type: 'boolean'},
  'read-aloud': {type: 'boolean'},
  threshold: {type: 'string'},
  'fail-on': {type: 'string'},
  expansion: {type: 'string'},
  definition: {type: 'string'},
  config: {type: 'string'},
  lang: {type: 'string'},
  plain: {type: 'boolean', default: false},
  json: {type: 'boolean', default: false},
  quiet: {type: 'boolean', default: false},
  help: {type: 'boolean', short: 'h', default: false},
  version: {type: 'boolean', short: 'v', default: false},
} as const

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
      if (!rest.length) throw new UsageError('audit needs files or folders')
      return auditCommand(
        {
          ...configuration,
          targets: rest,
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
      return init(rest[0] ?? '.', world)
    case 'inspect':
      if (rest.length !== 1) throw new UsageError('inspect needs one file')
      return inspect({...configuration, file: rest[0]!, json: values.json}, world)
    default:
      throw new UsageError(command ? `There is no command "${command}"` : 'No command was given')
  }
}

/** Flags win over the configuration file and are checked as it is. */
function flagsAsConfiguration(values: Flags): Configuration {
  const {out, title, formats: list, audit, passes, publisher, threshold, 'fail-on': failOn} = values
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
      ...(publisher !== undefined && {publisher}),
      ...(acceptChanges !== undefined && {acceptChanges}),
      ...(readAloud !== undefined && {readAloud}),
      ...(threshold !== undefined && {threshold}),
      ...(failOn !== undefined && {failOnNeedsAPerson: true}),
    },
    'The command line',
  )
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
