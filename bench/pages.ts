import {existsSync, readFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {extname, join} from 'node:path'
import {gzipSync} from 'node:zlib'
import type {Browser} from 'puppeteer-core'
import {launchBrowser} from '../src/audit/browser/launch.ts'

/** Lighthouse's slow phone: 1.6 Mbit/s, 150 ms there and back, a processor four times as slow. */
const network = {offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000}
const slowdown = 4
const runs = 3
const pages = [
  'index.html',
  'ks-2026-469/index.html',
  'ks-2025-799/index.html',
  'ordlista/index.html',
  'sok/index.html',
]
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
}

interface Load {
  requests: number
  bytes: number
  firstPaint: number
  largestPaint: number
  shift: number
  blocked: number
}

/** How soon a page can be read on a slow phone, and what it takes to get there. */
export async function benchPages(say: (text: string) => void): Promise<void> {
  const server = createServer((request, response) => {
    const path = join('dist', decodeURIComponent(new URL(request.url!, 'http://localhost').pathname))
    if (!existsSync(path)) return response.writeHead(404).end()
    const type = types[extname(path)] ?? 'application/octet-stream'
    const body = readFileSync(path)
    return types[extname(path)]
      ? response.writeHead(200, {'content-type': type, 'content-encoding': 'gzip'}).end(gzipSync(body))
      : response.writeHead(200, {'content-type': type}).end(body)
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as {port: number}
  const browser = await launchBrowser(undefined, {network: true})
  say(
    `Pages of dist/ on a slow phone (1.6 Mbit/s, 150 ms, processor ${slowdown} times as slow), median of ${runs}:`,
  )
  for (const page of pages) {
    const loads: Load[] = []
    for (let run = 0; run < runs; run += 1)
      loads.push(await load(browser, `http://127.0.0.1:${port}/${page}`))
    const median = (pick: (one: Load) => number) =>
      loads.map(pick).sort((a, b) => a - b)[Math.floor(runs / 2)]!
    say(
      `  ${page}: ${median((one) => one.requests)} requests, ${(median((one) => one.bytes) / 1000).toFixed(1)} kB; first paint ${median((one) => one.firstPaint).toFixed(0)} ms, largest ${median((one) => one.largestPaint).toFixed(0)} ms; layout shift ${median((one) => one.shift).toFixed(3)}; blocked ${median((one) => one.blocked).toFixed(0)} ms`,
    )
  }
  await browser.close()
  server.close()
}

async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.createBrowserContext()
  const tab = await context.newPage()
  await tab.setViewport({width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true})
  const session = await tab.createCDPSession()
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', {rate: slowdown})
  let bytes = 0
  let requests = 0
  session.on('Network.loadingFinished', ({encodedDataLength}) => {
    bytes += encodedDataLength
    requests += 1
  })
  await tab.evaluateOnNewDocument(observe)
  await tab.goto(address, {waitUntil: 'networkidle0'})
  const seen = await tab.evaluate(() => (window as unknown as {seen: Omit<Load, 'bytes' | 'requests'>}).seen)
  await context.close()
  return {...seen, bytes, requests}
}

/** Runs in the page, before all else. */
function observe(): void {
  const seen = {firstPaint: 0, largestPaint: 0, shift: 0, blocked: 0}
  Object.assign(window, {seen})
  const on = (type: string, add: (entry: PerformanceEntry & {value?: number}) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({type, buffered: true})
  on('paint', ({name, startTime}) => {
    if (name === 'first-contentful-paint') seen.firstPaint = startTime
  })
  on('largest-contentful-paint', ({startTime}) => {
    seen.largestPaint = startTime
  })
  on('layout-shift', ({value = 0}) => {
    seen.shift += value
  })
  on('longtask', ({duration}) => {
    seen.blocked += Math.max(0, duration - 50)
  })
}
