/**
 * Packs the package and renders with it. `npm run try-package` installs it as a user would, dependencies and all; the
 * test only puts it beside the checkout's own.
 */
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {pdfOf} from './pdf.ts'

const project = resolve(import.meta.dirname, '../..')
const quiet = {stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'], encoding: 'utf8' as const}

/** Runs the packed command line on the answers of the checkout, and returns what it says and the files it wrote. */
export function tryPackage({
  install,
  browser,
}: {
  install: boolean
  browser?: {executable: string; environment: NodeJS.ProcessEnv}
}): {
  said: string
  types: string
  files: string[]
  /** What pa11y's own command says of a page with our rules as its runner. */
  issues: {code: string; runner: string; type: string; selector: string}[]
} {
  const folder = mkdtempSync(join(tmpdir(), 'klarsvar-package-'))
  try {
    const listed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      ...quiet,
      cwd: project,
    })
    const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz'))!)
    if (!listed.includes('lib/cli.js')) throw new Error(`The package has no command line: ${listed}`)
    writeFileSync(join(folder, 'package.json'), '{"name": "user", "private": true, "type": "module"}')
    if (install) execFileSync('npm', ['install', '--ignore-scripts', tarball], {...quiet, cwd: folder})
    else unpackBeside(tarball, folder)

    const cli = join(folder, 'node_modules', 'klarsvar', 'lib', 'cli.js')
    const answers = join(project, 'input')
    const pdf = join(folder, 'rapport.pdf')
    writeFileSync(pdf, pdfOf({pages: [[{tag: 'H1', text: 'Rapport', y: 700}]]}))
    const options = ['--audit', 'fast', '--lang', 'en', '--out', 'out', '--publisher', 'Provstad']
    const said = execFileSync(process.execPath, [cli, 'build', answers, pdf, ...options], {
      ...quiet,
      cwd: folder,
    })
    writeFileSync(join(folder, 'use.ts'), useOfTypes)
    const tsc = join(project, 'node_modules', '.bin', 'tsc')
    const strict = ['--strict', '--noEmit', '--module', 'nodenext', '--skipLibCheck', '--types', '']
    const types = execFileSync(tsc, [...strict, 'use.ts'], {...quiet, cwd: folder})
    const issues = browser ? byPa11y(folder, browser) : []
    return {
      said,
      types,
      issues,
      files: readdirSync(join(folder, 'out'), {recursive: true}).map(String).sort(),
    }
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

/** Runs pa11y's command line as it is installed beside the package. */
function byPa11y(
  folder: string,
  {executable, environment}: {executable: string; environment: NodeJS.ProcessEnv},
): ReturnType<typeof tryPackage>['issues'] {
  const page = join(folder, 'page.html')
  writeFileSync(
    page,
    '<!doctype html><html lang="sv"><head><title>Svar om träd</title></head><body><p>- ek</p><p>- lind</p></body></html>',
  )
  const settings = {
    chromeLaunchConfig: {executablePath: executable, headless: 'shell', args: ['--no-sandbox']},
  }
  writeFileSync(join(folder, 'pa11y.json'), JSON.stringify(settings))
  const pa11y = join(folder, 'node_modules', 'pa11y', 'bin', 'pa11y.js')
  // Beside the checkout the packages are links: where they are followed, pa11y would not find ours beside it.
  const args = [
    '--preserve-symlinks',
    '--preserve-symlinks-main',
    pa11y,
    '--config',
    'pa11y.json',
    '--reporter',
    'json',
    '--include-warnings',
    '--runner',
    'klarsvar/pa11y-runner',
    page,
  ]
  const {stdout, stderr} = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
  })
  if (!stdout) throw new Error(stderr)
  return JSON.parse(stdout) as ReturnType<typeof tryPackage>['issues']
}

/** What a user of the interface would write; it must compile against the package's own types. */
const useOfTypes = `import {type Finding, render} from 'klarsvar'
const {findings} = render({path: 'a.txt', value: 'Text.'}, {formats: ['html']})
export const rules: string[] = findings.map((finding: Finding) => finding.rule)
`

function unpackBeside(tarball: string, folder: string): void {
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'klarsvar'), {recursive: true})
  execFileSync('tar', ['-xzf', tarball, '-C', join(modules, 'klarsvar'), '--strip-components=1'], quiet)
  for (const name of readdirSync(join(project, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(project, 'node_modules', name), join(modules, name))
  }
}

if (import.meta.main) {
  const {said, files} = tryPackage({install: true})
  process.stdout.write(`${said}\n${files.join('\n')}\n`)
}
