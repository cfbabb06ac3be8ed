import {createHash} from 'node:crypto'
import {accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import puppeteer, {type Browser} from 'puppeteer-core'
import {needsNoSandbox} from './sandbox.ts'

/** A browser that can be started. */
export interface BrowserFound {
  /** `system`: the machine's own; `bundled`: the one inside `@sparticuz/chromium`. */
  origin: 'system' | 'bundled'
  executable: string
  environment: NodeJS.ProcessEnv
}

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome']
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The machine's Chrome or Chromium, else the one in the package. `KLARSVAR_BROWSER` names one, or says `bundled`.
 */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<BrowserFound> {
  const wish = environment.KLARSVAR_BROWSER
  const executable = wish === 'bundled' ? undefined : (wish ?? systemBrowser(environment))
  if (executable) return {origin: 'system', executable, environment}
  return bundledBrowser(environment)
}

function systemBrowser({PATH = ''}: NodeJS.ProcessEnv): string | undefined {
  const inPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...inPath, ...fixedPlaces].find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Unpacks the package's browser once, with the libraries that a bare Debian lacks (`al2023`), and puts those on the
 * library path. Unpacking happens beside and is moved into place, so that two runs do not meet half a browser.
 */
async function bundledBrowser(environment: NodeJS.ProcessEnv): Promise<BrowserFound> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const key = createHash('sha256').update(entry).digest('hex').slice(0, 12)
  const folder = join(tmpdir(), `klarsvar-chromium-${key}`)
  if (!existsSync(folder)) {
    const beside = `${folder}.${process.pid}`
    mkdirSync(beside, {recursive: true})
    await unpack(join(dirname(entry), '..', 'bin'), beside)
    writeFileSync(join(beside, 'fonts', 'fonts.conf'), fontConfiguration(folder))
    try {
      renameSync(beside, folder)
    } catch {
      // Another run was faster.
      rmSync(beside, {recursive: true, force: true})
    }
  }
  const libraries = [join(folder, 'al2023', 'lib'), environment.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(delimiter)
  return {
    origin: 'bundled',
    executable: join(folder, 'chromium'),
    environment: {...environment, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts')},
  }
}

/** Without a font no text has a size: contrast would not be checked, and balanced headings hang the browser. */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`

/** The package unpacks into the system's folder for temporary files, and only there. */
async function unpack(packed: string, folder: string): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const {inflate} = await import('@sparticuz/chromium')
    const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']
    await Promise.all(archives.map((name) => inflate(join(packed, name))))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/**
 * Every request, to this machine and through WebSockets too, goes to a proxy; by itself the browser finds no host. (Intercepting requests
 * instead would leave WebSockets open, and can stall a page's load.)
 */
const onlyThrough = (port: number): string[] => [
  `--proxy-server=http://127.0.0.1:${port}`,
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/** A port of a proxy that is not there. */
const nowhere = 1

/**
 * Starts a browser that calls nobody. Unless `network` is set it reaches files, or what the proxy at `gate` lets it reach, and nothing else.
 */
export async function launchBrowser(
  found?: BrowserFound,
  {network = false, gate}: {network?: boolean; gate?: number} = {},
): Promise<Browser> {
  const {origin, executable, environment} = found ?? (await findBrowser())
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined))
  return puppeteer.launch({
    executablePath: executable,
    headless: origin === 'bundled' ? 'shell' : true,
    env: env as Record<string, string>,
    // A page that has hung is given up after a minute.
    protocolTimeout: 60_000,
    args: [
      ...(needsNoSandbox() ? ['--no-sandbox'] : []),
      ...(network ? [] : onlyThrough(gate ?? nowhere)),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // axe reads a page's own style sheets, which for files counts as another origin.
      ...(gate === undefined ? ['--allow-file-access-from-files'] : []),
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
      '--disable-default-apps',
      '--no-first-run',
      '--no-default-browser-check',
      '--force-color-profile=srgb',
    ],
  })
}
