/**
 * The bench of the audit: `npm run bench:audit` (`-- 1000` for as many pages; 200 without a number). Prints figures, asserts nothing. pa11y-ci is timed beside ours, on the same pages and the same
 * browser, where `PA11Y_CI` names its program (`npm install pa11y-ci` in any folder: `node_modules/.bin/pa11y-ci`).
 */
import {spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findBrowser} from '../src/audit/browser/launch.ts'
import {generateAnswer} from './generate.ts'

const say = (text: string) => void process.stdout.write(`${text}\n`)
const count = Number(process.argv[2] ?? 200)

const folder = mkdtempSync(join(tmpdir(), 'klarsvar-bench-'))
try {
  const site = makeSite(count)
  const fast = command(site, '--audit fast --no-cache')
  say(`fast tier, ${count} pages: ${rate(fast)}`)
  const full = command(site, '--passes light-1280 --no-cache')
  say(`full tier, one pass, ${count} pages: ${rate(full)}; could not be audited: ${full.untested}`)
  const all = command(makeSite(Math.min(count, 100)), '--no-cache')
  say(
    `full tier, all passes that run without being asked for, ${Math.min(count, 100)} pages: ${rate(all, Math.min(count, 100))}`,
  )
  const cached = `--passes light-1280 --cache ${join(folder, 'cache')}`
  command(site, cached)
  const again = command(site, cached, {KLARSVAR_BROWSER: '/no/browser'})
  say(`a second run over unchanged pages: ${again.seconds.toFixed(1)} s, without a browser`)
  const [small, large] = [
    command(makeSite(100), '--audit fast --no-cache'),
    command(makeSite(10 * count), '--audit fast --no-cache'),
  ]
  say(
    `memory, fast tier: ${small.megabytes.toFixed(0)} MB for 100 pages, ${large.megabytes.toFixed(0)} MB for ${10 * count}`,
  )
  await beside(Math.min(count, 100))
} finally {
  rmSync(folder, {recursive: true, force: true})
}

interface Measured {
  seconds: number
  megabytes: number
  untested: number
}

function rate({seconds, megabytes}: Measured, pages = count): string {
  return `${(pages / seconds).toFixed(1)} pages/s (${((1000 * seconds) / pages).toFixed(0)} ms a page), peak ${megabytes.toFixed(0)} MB`
}

/** Pages of so many generated answers, without the site's own. */
function makeSite(pages: number): string {
  const [answers, out] = ['answers', 'site'].map((name) => mkdtempSync(join(folder, `${name}-`))) as [
    string,
    string,
  ]
  for (let number = 0; number < pages; number += 1)
    writeFileSync(join(answers, `${number}.txt`), generateAnswer(number))
  const args = [
    'build',
    answers,
    '--out',
    out,
    '--formats',
    'html',
    '--audit',
    'none',
    '--publisher',
    'Provstad',
    '--quiet',
  ]
  spawnSync(process.execPath, ['src/cli.ts', ...args])
  writeFileSync(join(out, '.klarsvarignore'), '')
  return out
}

/** The whole command in a process of its own; its own memory, not the browser's. */
function command(site: string, options: string, env: NodeJS.ProcessEnv = {}): Measured {
  const script = `process.on('exit', () => process.stderr.write(' ' + process.resourceUsage().maxRSS))
    process.argv = ['node', 'cli', 'audit', '${site}', ...${JSON.stringify(options.split(' '))}]
    await import('./src/cli.ts')`
  const start = performance.now()
  const {stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: {...process.env, CI: 'true', LC_ALL: 'en_US.UTF-8', ...env},
    maxBuffer: 1e9,
  })
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: Number(/(\d+)$/.exec(stderr)?.[1]) / 1024,
    untested: (stderr.match(/^Not checked: \S+\.html/gm) ?? []).length,
  }
}

/** The same pages on a server, by pa11y-ci with both its runners and by ours in one pass. */
async function beside(pages: number): Promise<void> {
  const program = process.env.PA11Y_CI
  if (!program) {
    say('pa11y-ci: not measured, PA11Y_CI names no program')
    return
  }
  const site = makeSite(pages)
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://x').pathname
    try {
      const type = path.endsWith('.css') ? 'text/css' : 'text/html; charset=utf-8'
      response.writeHead(200, {'content-type': type}).end(readFileSync(join(site, path)))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as {port: number}
  const urls = Array.from({length: pages}, (_, index) => `http://127.0.0.1:${port}/${index}/index.html`)
  const {executable, environment} = await findBrowser()
  const defaults = {
    standard: 'WCAG2AA',
    runners: ['axe', 'htmlcs'],
    concurrency: Number(process.env.PA11Y_CI_CONCURRENCY ?? 2),
    timeout: 60_000,
    chromeLaunchConfig: {executablePath: executable, args: ['--no-sandbox'], headless: 'shell'},
  }
  const file = join(folder, 'pa11yci.json')
  writeFileSync(file, JSON.stringify({defaults, urls}))
  const timed = (run: string, args: string[], env: NodeJS.ProcessEnv) =>
    new Promise<{seconds: number; said: string}>((resolve) => {
      const start = performance.now()
      let said = ''
      const child = spawn(run, args, {env: {...process.env, ...env, CI: 'true'}})
      child.stdout.on('data', (data) => {
        said += data
      })
      child.on('close', () => resolve({seconds: (performance.now() - start) / 1000, said}))
    })
  const theirs = await timed(program, ['--config', file], environment)
  const ours = await timed(
    process.execPath,
    ['src/cli.ts', 'audit', '--pa11yci', file, '--passes', 'light-1280', '--no-cache'],
    {},
  )
  server.close()
  // It may stop before the end, or lose pages: only those that it tells a result of count.
  const done = (theirs.said.match(/^ > \S+ - \d+ errors/gm) ?? []).length
  const [each, own] = [theirs.seconds / done, ours.seconds / pages]
  say(
    `pa11y-ci, both runners: ${(1000 * each).toFixed(0)} ms a page, ${done} of ${pages} pages done; klarsvar, one pass: ${(1000 * own).toFixed(0)} ms a page, all done; ${(each / own).toFixed(1)} times as fast`,
  )
}
