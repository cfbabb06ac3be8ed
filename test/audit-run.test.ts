/** What the audit does with targets, and with pages that behave badly: each gets its message, the rest are audited, and nothing leaks. */
import {execFileSync, spawn} from 'node:child_process'
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {createServer, get, type IncomingMessage, type ServerResponse} from 'node:http'
import {dirname, join, resolve} from 'node:path'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {JSDOM} from 'jsdom'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openGate} from '../src/audit/browser/gate.ts'
import {passNames} from '../src/audit/browser/passes.ts'
import {audit} from '../src/audit/index.ts'
import {isThere} from './support/checkers.ts'
import {filesIn, temporaryFolder} from './support/rendered.ts'

const cli = resolve('src/cli.ts')
const page = (body: string, head = '<title>Svar om träd</title>') =>
  `<!doctype html><html lang="sv"><head>${head}</head><body><a href="#m">Hoppa</a><header>Staden</header><main id="m"><h1>Träd</h1>${body}</main><footer><a href="/t">Tillgänglighetsredogörelse</a></footer></body></html>`

interface Said {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs the command line; a server of the test goes on answering meanwhile. */
function klarsvar(
  cwd: string,
  args: string,
  {input = '', env = {}}: {input?: string; env?: NodeJS.ProcessEnv} = {},
): Promise<Said> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [cli, ...args.split(' ').filter(Boolean), '--lang', 'en'], {
      cwd,
      env: {...process.env, CI: 'true', XDG_CACHE_HOME: join(cwd, '.cache'), ...env},
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (data) => {
      stdout += data
    })
    child.stderr.on('data', (data) => {
      stderr += data
    })
    child.on('close', (status) => done({status, stdout, stderr}))
    child.stdin.end(input)
  })
}

const files = (stdout: string): string[] =>
  [...new Set([...stdout.matchAll(/"file":"([^"]*)"/g)].map(([, file]) => file!))].sort()

describe('what is audited', () => {
  const bad = '<title>Dokument</title>'
  const tree = {
    'site/a.html': page('', bad),
    'site/b.html': page('', bad),
    'site/old/c.html': page('', bad),
    'site/node_modules/d.html': page('', bad),
  }

  test.each([
    ['', ['site/a.html', 'site/b.html', 'site/old/c.html']],
    ['--exclude site/old', ['site/a.html', 'site/b.html']],
    ['--include **/b.html --include old/', ['site/b.html', 'site/old/c.html']],
  ])('of a folder: %s', async (options, expected) => {
    using folder = temporaryFolder()
    filesIn(folder.path, tree)
    const {stdout, status} = await klarsvar(folder.path, `audit site --audit fast --json ${options}`)
    expect(files(stdout)).toEqual(expected)
    expect(status).toBe(1)
  })

  test('an ignore file, settings by path and severities of the configuration', async () => {
    using folder = temporaryFolder()
    filesIn(folder.path, {
      ...tree,
      '.klarsvarignore': '# made elsewhere\nb.html\n',
      'klarsvar.config.yaml':
        'pages:\n  - paths: [site/old]\n    ignore: [title-uninformative]\nrules:\n  title-uninformative: warning\n',
    })
    const {stdout, status} = await klarsvar(folder.path, 'audit site --audit fast --json')
    expect(files(stdout)).toEqual(['site/a.html'])
    expect(stdout).toContain('"severity":"warning"')
    expect(status).toBe(0)
  })

  test('only what changed since a revision; a changed style sheet concerns every page of its folder', async () => {
    using folder = temporaryFolder()
    filesIn(folder.path, {...tree, 'site/style.css': 'p {}'})
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        cwd: folder.path,
      })
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '-m', 'first')
    writeFileSync(join(folder.path, 'site/a.html'), page('<p>Nytt</p>', bad))
    writeFileSync(join(folder.path, 'site/e.html'), page('', bad))
    const changed = async () =>
      files((await klarsvar(folder.path, 'audit site --audit fast --json --since HEAD')).stdout)
    expect(await changed()).toEqual(['site/a.html', 'site/e.html'])
    writeFileSync(join(folder.path, 'site/style.css'), 'p {color: red}')
    expect(await changed()).toHaveLength(4)
    expect((await klarsvar(folder.path, 'audit site --since nix')).stderr).toContain('--since nix: ')
  })

  test('standard input', async () => {
    using folder = temporaryFolder()
    const {stdout} = await klarsvar(folder.path, 'audit - --audit fast --json', {input: page('', bad)})
    expect(files(stdout)).toEqual(['stdin'])
  })

  test('what the page itself sets aside is told with its reason; without one it stands', async () => {
    using folder = temporaryFolder()
    const table = (ignore: string) =>
      `<table data-klarsvar-ignore="${ignore}"><tr><th>Ek</th><th>Lind</th></tr><tr><td>1</td></tr></table>`
    filesIn(folder.path, {
      'a.html': page(table('table-header-unused: ska fyllas i') + table('table-header-unused')),
    })
    const {stdout} = await klarsvar(folder.path, 'audit a.html --audit fast --json')
    const rules = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as {rule: string}).rule)
    expect(rules.sort()).toEqual(['finding-set-aside', 'ignore-without-reason', 'table-header-unused'])
    expect(stdout).toContain('ska fyllas i')
  })
})

describe('pages on a server', () => {
  const asked: {url: string; headers: IncomingMessage['headers']}[] = []
  let address: string
  let elsewhere = 0
  const answers: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
    '/': (response) =>
      response.end(
        page(`<p id="p">Text</p><button id="b" onclick="p.innerHTML = '<img src=x>'">Visa</button>`),
      ),
    '/loop': (response) => response.writeHead(302, {location: '/loop'}).end(),
    '/away': (response) => response.writeHead(302, {location: 'http://other.example/'}).end(),
    '/silent': () => {},
    '/file': (response) =>
      response
        .writeHead(200, {'content-type': 'application/zip', 'content-disposition': 'attachment'})
        .end('PK'),
    '/gone': (response) => response.writeHead(404).end('no'),
    '/sitemap.xml': (response) =>
      response
        .writeHead(200, {'content-type': 'application/xml'})
        .end(
          '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://svar.example/</loc></url><url><loc>https://svar.example/gone</loc></url></urlset>',
        ),
  }
  const server = createServer((request, response) => {
    asked.push({url: request.url!, headers: request.headers})
    const answer = answers[new URL(request.url!, 'http://x').pathname]
    if (answer) {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      answer(response, request)
    } else response.writeHead(404).end()
  })
  const other = createServer((_, response) => {
    elsewhere += 1
    response.end()
  })
  beforeAll(async () => {
    for (const each of [server, other])
      await new Promise<void>((done) => void each.listen(0, '127.0.0.1', done))
    address = `http://127.0.0.1:${(server.address() as {port: number}).port}`
  })
  afterAll(() => {
    for (const each of [server, other]) {
      each.closeAllConnections()
      each.close()
    }
  })

  test('headers and cookies go along, actions are done first, and no secret is told', async () => {
    using folder = temporaryFolder()
    asked.length = 0
    const options = {env: {}}
    const plain = await klarsvar(folder.path, `audit ${address}/ --json --passes light-1280`, options)
    expect(plain.stdout).not.toContain('axe/image-alt')
    const secret = address.replace('//', '//anna:hemlig@')
    writeFileSync(
      join(folder.path, 'klarsvar.config.yaml'),
      `pages:\n  - paths: ['*']\n    actions: ['click element #b', 'wait for element img to be added']\n`,
    )
    const {stdout, stderr} = await klarsvar(
      folder.path,
      `audit ${secret}/ --json --passes light-1280 --header X-Token:abc123 --cookie s=kaka`,
      options,
    )
    expect(stdout).toContain('axe/image-alt')
    expect(stdout + stderr).not.toMatch(/hemlig|abc123|kaka/)
    const last = asked.filter(({url}) => url === '/').at(-1)!
    expect(last.headers['x-token']).toBe('abc123')
    expect(last.headers.cookie).toBe('s=kaka')
    expect(last.headers.authorization).toBe(`Basic ${Buffer.from('anna:hemlig').toString('base64')}`)
  })

  test('a circle, another host, silence, a download, a page that is gone: a message each, the rest audited', async () => {
    using folder = temporaryFolder()
    const names = ['loop', 'away', 'silent', 'file', 'gone', '']
    const {stdout, stderr, status} = await klarsvar(
      folder.path,
      `audit ${names.map((name) => `${address}/${name}`).join(' ')} --passes light-1280 --page-seconds 4 --reporter junit=out/a.xml`,
    )
    const why = (name: string) => new RegExp(`Not checked: ${address}/${name} \\((.*)\\)`).exec(stderr)?.[1]
    expect(why('loop')).toBe('the address leads in a circle')
    expect(why('away')).toBe('it leads on to other.example; audit that address, or allow the network')
    expect(why('silent')).toBe('no answer within 4 s')
    expect(why('file')).toBe('it is no page (application/zip)')
    expect(why('gone')).toBe('the server answered 404')
    expect(stdout).toContain('Checked with: ')
    expect(readFileSync(join(folder.path, 'out/a.xml'), 'utf8').match(/<error /g)).toHaveLength(5)
    expect(status).toBe(2)
  })

  test('a sitemap, with another beginning', async () => {
    using folder = temporaryFolder()
    const {stderr, status} = await klarsvar(
      folder.path,
      `audit --sitemap ${address}/sitemap.xml --sitemap-replace https://svar.example=${address} --audit fast`,
    )
    expect(stderr).toContain(`${address}/gone (the server answered 404)`)
    expect(status).toBe(2)
  })

  test('a configuration of pa11y-ci, as it is', async () => {
    using folder = temporaryFolder()
    filesIn(folder.path, {
      '.pa11yci': JSON.stringify({
        defaults: {
          standard: 'WCAG2AA',
          timeout: 9000,
          ignore: ['axe/image-alt', 'WCAG2AA.Principle1.Guideline1_1.1_1_1.H37'],
          screenCapture: 'x',
        },
        urls: [{url: `${address}/`, actions: ['click element #b']}],
      }),
    })
    const {stdout, stderr} = await klarsvar(folder.path, 'audit --json --passes light-1280')
    expect(files(stdout)).toEqual([`${address}/`])
    expect(stderr).toContain('.pa11yci: not used here: screenCapture')
    expect(stdout).not.toMatch(/axe\/image-alt"|H37"/)
  })

  test('a page may call its own host and no other, unless the network is allowed', async () => {
    const {port} = other.address() as {port: number}
    answers['/calls'] = (response) => response.end(page(`<img alt="" src="http://127.0.0.1:${port}/a.png">`))
    const targets = [{address: `${address}/calls`, shownAs: 'calls'}]
    await audit(targets, {passes: ['light-1280']})
    expect(elsewhere).toBe(0)
    await audit(targets, {passes: ['light-1280'], allowNetwork: true})
    expect(elsewhere).toBeGreaterThan(0)
  })
})

test('where nothing could be looked at, nothing is said to be well', async () => {
  using folder = temporaryFolder()
  filesIn(folder.path, {'a.html': ''})
  const {status, stdout, stderr} = await klarsvar(folder.path, 'audit a.html --audit fast')
  expect({status, stdout}).toEqual({status: 2, stdout: ''})
  expect(stderr).toContain('Not checked: a.html (it is empty)')
})

describe('pages that behave badly', () => {
  test('broken markup, boxes, endless scripts, pages that leave, a page that is too large: the rest is audited', async () => {
    using folder = temporaryFolder()
    const pages = {
      'a-broken.html':
        '<!doctype html><html lang=sv><title>Svar om träd</title><p>a<div><b>b</p><table><tr><td>',
      'b-box.html': page('<script>alert(1); confirm(2); onbeforeunload = () => "stay"</script>'),
      'c-endless.html': page('<script>while (true) {}</script>'),
      'd-leaves.html': page(
        '<script>location = "b-box.html"</script>',
        '<meta http-equiv="refresh" content="0; url=e-good.html"><title>Svar om träd</title>',
      ),
      'e-good.html': page('<img src="x.png">'),
      'f-empty.html': ' ',
      'f-large.html': page(`<p>${'Text. '.repeat(3_500_000)}</p>`),
    }
    filesIn(folder.path, pages)
    const targets = Object.keys(pages).map((name) => ({path: join(folder.path, name), shownAs: name}))
    const {findings, notTested} = await audit(targets, {passes: ['light-1280'], maxSeconds: 6})
    expect(notTested).toEqual([
      {engine: 'f-empty.html', why: 'it is empty'},
      {engine: 'f-large.html', why: 'it is larger than 20 MB'},
      {engine: 'c-endless.html', why: 'not done after 6 s'},
    ])
    const rules = (file: string) => findings.filter((finding) => finding.file === file).map(({rule}) => rule)
    expect(rules('a-broken.html').length).toBeGreaterThan(2)
    expect(rules('e-good.html')).toContain('axe/image-alt')
  })

  test('a browser that is killed is started again, and its pages are tried again', async () => {
    using folder = temporaryFolder()
    const names = Array.from({length: 8}, (_, index) => `${index}.html`)
    filesIn(folder.path, Object.fromEntries(names.map((name) => [name, page('<img src="x.png">')])))
    const targets = names.map((name) => ({path: join(folder.path, name), shownAs: name}))
    let isKilled = false
    const {findings, notTested} = await audit(targets, {
      passes: ['light-1280'],
      onProgress(done) {
        if (done !== 2 || isKilled) return
        isKilled = true
        for (const pid of browsersOf(process.pid)) process.kill(pid, 'SIGKILL')
      },
    })
    expect(isKilled).toBe(true)
    expect(notTested).toEqual([])
    expect(new Set(findings.filter(({rule}) => rule === 'axe/image-alt').map(({file}) => file)).size).toBe(8)
  })

  test('a report that cannot be written is said; the others are whole', async () => {
    using folder = temporaryFolder()
    filesIn(folder.path, {'a.html': page(''), blocked: ''})
    const {status, stderr} = await klarsvar(
      folder.path,
      'audit a.html --audit fast --reporter sarif=blocked/a.sarif --reporter markdown=a.md',
    )
    expect(stderr).toContain('blocked/a.sarif was not written')
    expect(readFileSync(join(folder.path, 'a.md'), 'utf8')).toContain('## ')
    expect(status).toBe(2)
  })

  test('no page reaches a file beyond its folder, by a path or by a link', async () => {
    using folder = temporaryFolder()
    filesIn(folder.path, {'site/a.html': page(''), 'secret.txt': 'hemligt'})
    symlinkSync('../secret.txt', join(folder.path, 'site/link.txt'))
    const gate = await openGate()
    const origin = gate.addressOf(join(folder.path, 'site'), '')
    const statusOf = (path: string) =>
      new Promise((done) => {
        get({host: '127.0.0.1', port: gate.port, path: `${origin}${path}`}, ({statusCode}) =>
          done(statusCode),
        )
      })
    expect(await statusOf('a.html')).toBe(200)
    expect(await statusOf('link.txt')).toBe(403)
    expect(await statusOf('..%2Fsecret.txt')).toBe(403)
    expect(await statusOf('%2e%2e/secret.txt')).not.toBe(200)
    expect(await statusOf('none.html')).toBe(404)
    gate.close()
  })
})

/** The browsers that a process started. */
function browsersOf(parent: number): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], {encoding: 'utf8'}).trim().split('\n')
  return lines.flatMap((line) => {
    const [, pid, ppid, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)!
    return Number(ppid) === parent && /chrom/i.test(args!) ? Number(pid) : []
  })
}

test('a second run over unchanged pages starts no browser; a changed style sheet does', async () => {
  using folder = temporaryFolder()
  const style = (color: string) => {
    const path = join(folder.path, 'site/base.css')
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, `body {background: white} p {color: ${color}}`)
  }
  style('#999')
  const styled = page('<p>Text</p>', '<title>Svar om träd</title><link rel="stylesheet" href="style.css">')
  // Of five pages the browser asks for the style sheets once, and each depends on both.
  const names = [1, 2, 3, 4, 5].map((number) => [`site/${number}.html`, styled] as const)
  filesIn(folder.path, {...Object.fromEntries(names), 'site/style.css': '@import "base.css";'})
  const noBrowser = {env: {KLARSVAR_BROWSER: '/no/browser'}}
  const command = 'audit site --passes light-1280 --json'
  const first = await klarsvar(folder.path, command)
  expect(first.stdout).toContain('axe/color-contrast')
  const second = await klarsvar(folder.path, command, noBrowser)
  expect(second).toMatchObject({status: 1, stdout: first.stdout})
  expect((await klarsvar(folder.path, `${command} --no-cache`, noBrowser)).stderr).toContain(
    'Not checked: axe',
  )
  style('#888')
  expect((await klarsvar(folder.path, command, noBrowser)).stderr).toContain('Not checked: axe')
  expect((await klarsvar(folder.path, command)).stdout).toContain('axe/color-contrast')
  style('#000')
  expect((await klarsvar(folder.path, command)).stdout).not.toContain('axe/color-contrast')
})

test('the report over pages: every criterion with its outcome, every finding; it passes its own audit in every way of showing it', async () => {
  using folder = temporaryFolder()
  filesIn(folder.path, {'a.html': page('<img src="x.png"><p>- ek</p><p>- lind</p>')})
  const {status} = await klarsvar(folder.path, 'audit a.html --passes light-1280 --reporter html=report.html')
  expect(status).toBe(1)
  const {document} = new JSDOM(readFileSync(join(folder.path, 'report.html'), 'utf8')).window
  const rows = [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  )
  expect(rows).toHaveLength(55)
  const of = (id: string) => rows.find(([name]) => name!.startsWith(`${id} `))!
  expect(of('1.1.1')).toEqual(['1.1.1 Non-text content', 'A', '9.1.1.1', 'failed', '1 findings'])
  expect(of('1.2.2').slice(3)).toEqual(['passed', 'no page has anything that it is about'])
  expect(of('1.3.2').slice(3)).toEqual([
    'needs a person',
    'nothing was found, but a machine sees only part of it',
  ])
  expect(of('2.5.8')[2]).toBe('–')
  const heads = [...document.querySelectorAll('h3')].map((head) => head.textContent)
  expect(heads).toEqual(['failed: axe/image-alt', 'failed: list-fake'])
  expect(document.body.textContent).toContain('Also seen by: html-validate/wcag/h37, pa11y/')
  const path = join(folder.path, 'report.html')
  const {findings, notTested} = await audit([{path, shownAs: 'report.html'}], {
    passes: passNames,
    standard: 'WCAG2AAA',
  })
  expect({findings, notTested}).toEqual({findings: [], notTested: []})
})

test('the checkers of books that run when they are named: EPUBCheck in Java, where there is a JVM, and Ace', async () => {
  using folder = temporaryFolder()
  const clean = readFileSync('dist/ks-2026-469/ks-2026-469.epub')
  const files = unzipSync(clean)
  const opf = 'EPUB/package.opf'
  files[opf] = strToU8(
    strFromU8(files[opf]!)
      .replace(/<meta property="schema:accessibilityHazard">.*?<\/meta>/, '')
      .replace(/<dc:language>.*?<\/dc:language>/, ''),
  )
  filesIn(folder.path, {'clean.epub': clean, 'faulty.epub': zipSync(files)})
  const targets = ['clean.epub', 'faulty.epub'].map((name) => ({
    path: join(folder.path, name),
    shownAs: name,
  }))
  const {findings, ran, notTested} = await audit(targets, {engines: ['epubcheck-java', 'ace']})
  const has = isThere('EPUBCheck (Java)')
  expect(ran).toEqual(has ? ['epubcheck-java', 'ace'] : ['ace'])
  expect(notTested).toEqual(has ? [] : [{engine: 'epubcheck-java', why: 'there is no JVM'}])
  expect(findings.filter(({file}) => file === 'clean.epub')).toEqual([])
  const rules = findings.map(({rule}) => rule)
  expect(rules).toContain('ace/metadata-accessibilityhazard')
  if (has) expect(rules).toContain('epubcheck-java/RSC-005')
}, 120_000)
