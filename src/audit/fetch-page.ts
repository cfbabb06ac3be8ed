/** What a server answered for a page. */
export interface Fetched {
  /** The address that it came from, redirects followed. */
  address: string
  markup: string
}

export interface FetchOptions {
  headers?: Readonly<Record<string, string>> | undefined
  cookies?: Readonly<Record<string, string>> | undefined
  maxSeconds: number
  /** The kind of file that is wanted; a page. */
  kind?: 'html' | 'xml'
  /** Whether a redirect may lead to another host. */
  anyHost?: boolean
}

const mostRedirects = 10

/** Fetches the markup of a page. An error says what is wrong in words that hold no credentials: loops, other hosts, other kinds of file, silence. */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched> {
  const {headers = {}, cookies = {}, maxSeconds, anyHost = false, kind = 'html'} = options
  const cookie = Object.entries(cookies).map((pair) => pair.join('='))
  const signal = AbortSignal.timeout(maxSeconds * 1000)
  const seen = new Set<string>()
  let at = withoutCredentials(address)
  for (let step = 0; step <= mostRedirects; step += 1) {
    if (seen.has(at)) throw new Error('the address leads in a circle')
    seen.add(at)
    const answer = await fetch(at, {
      headers: {
        accept: kind === 'html' ? 'text/html, application/xhtml+xml' : 'application/xml, text/xml',
        ...(cookie.length && {cookie: cookie.join('; ')}),
        ...credentialsOf(address, at),
        ...headers,
      },
      redirect: 'manual',
      signal,
    }).catch((error: unknown) => {
      throw new Error(whyNot(error, maxSeconds))
    })
    const next = answer.headers.get('location')
    if (answer.status >= 300 && answer.status < 400 && next) {
      await answer.body?.cancel()
      const onward = new URL(next, at)
      if (!anyHost && siteOf(onward) !== siteOf(new URL(at)))
        throw new Error(`it leads on to ${onward.host}; audit that address, or allow the network`)
      at = onward.href
      continue
    }
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`)
    const type = answer.headers.get('content-type') ?? 'text/html'
    if (kind === 'html' && !/html/i.test(type)) throw new Error(`it is no page (${type.split(';')[0]})`)
    return {address: at, markup: await answer.text()}
  }
  throw new Error(`it leads on more than ${mostRedirects} times`)
}

/** The host, whether or not `www.` stands before it. */
const siteOf = ({host}: URL): string => host.replace(/^www\./, '')

/** An address as it may be shown. */
export function withoutCredentials(address: string): string {
  const url = new URL(address)
  url.username = ''
  url.password = ''
  return url.href
}

/** What an address says before its host, for that host only. */
export function credentialsOf(address: string, at = address): Record<string, string> {
  const {username, password, host} = new URL(address)
  if (!username || new URL(at).host !== host) return {}
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return {authorization: `Basic ${Buffer.from(pair).toString('base64')}`}
}

function whyNot(error: unknown, seconds: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${seconds} s`
  const cause = error instanceof Error ? (error.cause as {code?: string} | undefined)?.code : undefined
  return `no answer${cause ? ` (${cause})` : ''}`
}
