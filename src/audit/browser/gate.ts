import {createReadStream, readFileSync, realpathSync, statSync} from 'node:fs'
import {createServer, type IncomingMessage, request, type ServerResponse} from 'node:http'
import {connect, type Socket} from 'node:net'
import {extname, join, sep} from 'node:path'

/**
 * The only way out of the audit's browser: a proxy that answers for folders of this machine, lets through what was allowed, and refuses all
 * else, WebSockets included. A page is thus read over HTTP, in a place of its own: its absolute links work, and no file beyond its folder can be reached.
 */
export interface Gate {
  port: number
  /** The address of a folder's file. */
  addressOf(folder: string, path: string): string
  /** Answers with this markup at an address, in place of the file's. */
  put(address: string, markup: string): void
  /** Lets requests to a host through (`example.org`, `127.0.0.1:8080`); `*` lets all through. */
  allow(host: string): void
  /** The file that an address stands for, if it is one of a folder's. */
  fileOf(address: string): string | undefined
  close(): void
}

interface Place {
  folder: string
  file: string
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  htm: 'text/html; charset=utf-8',
  xhtml: 'application/xhtml+xml',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  vtt: 'text/vtt',
  xml: 'application/xml',
  txt: 'text/plain; charset=utf-8',
}

export async function openGate(): Promise<Gate> {
  const folders: string[] = []
  const pages = new Map<string, string>()
  const allowed = new Set<string>()
  const isAllowed = (host: string) => allowed.has('*') || allowed.has(host)
  const sockets = new Set<Socket>()

  const placeOf = (address: string): Place | undefined => {
    const {hostname, pathname} = new URL(address)
    const folder = folders[Number(/^folder-(\d+)\.localhost$/.exec(hostname)?.[1] ?? Number.NaN)]
    return folder === undefined ? undefined : {folder, file: join(folder, decoded(pathname))}
  }

  const server = createServer((asked, answer) => {
    const address = asked.url ?? ''
    if (!URL.canParse(address)) return refuse(answer)
    const markup = pages.get(withoutHash(address))
    if (markup !== undefined) return send(answer, 'text/html; charset=utf-8', markup)
    const place = placeOf(address)
    if (place) {
      // A page that leads on by itself is looked at where it is: another document may only be framed.
      if (asked.headers['sec-fetch-dest'] === 'document' && asked.headers['sec-fetch-site'] !== 'none')
        return answer.writeHead(204).end()
      return sendFile(answer, place)
    }
    const {host} = new URL(address)
    if (isAllowed(host)) forward(asked, answer)
    else refuse(answer)
  })
  server.on('connect', (asked: IncomingMessage, client: Socket, head: Buffer) => {
    const [host = '', port = '443'] = (asked.url ?? '').split(/:(?=\d+$)/)
    if (!isAllowed(port === '443' || port === '80' ? host : `${host}:${port}`)) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    const onward = connect(Number(port), host.replace(/^\[|\]$/g, ''), () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      onward.write(head)
      onward.pipe(client).pipe(onward)
    })
    for (const socket of [client, onward]) socket.on('error', () => [client, onward].forEach(end))
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as {port: number}

  return {
    port,
    addressOf(folder, path) {
      const known = folders.indexOf(folder)
      const number = known >= 0 ? known : folders.push(folder) - 1
      return `http://folder-${number}.localhost/${path.split(sep).map(encodeURIComponent).join('/')}`
    },
    put: (address, markup) => void pages.set(withoutHash(address), markup),
    allow: (host) => void allowed.add(host),
    fileOf: (address) => placeOf(address)?.file,
    close() {
      server.close()
      sockets.forEach(end)
    },
  }
}

const end = (socket: Socket): void => void socket.destroy()
const withoutHash = (address: string): string => address.split('#')[0]!

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const refuse = (answer: ServerResponse): void => void answer.writeHead(403).end()

function send(answer: ServerResponse, type: string, body: string): void {
  answer.writeHead(200, {'content-type': type, 'cache-control': 'no-store'}).end(body)
}

/** A file that lies in its folder even when links are followed; of a folder its `index.html`. */
function sendFile(answer: ServerResponse, {folder, file}: Place): void {
  try {
    const real = realpathSync(statSync(file).isDirectory() ? join(file, 'index.html') : file)
    if (!real.startsWith(join(realpathSync(folder), sep))) {
      refuse(answer)
      return
    }
    const extension = extname(real).slice(1).toLowerCase()
    if (/^x?html?$/.test(extension)) {
      send(answer, types[extension]!, readFileSync(real, 'utf8'))
      return
    }
    answer.writeHead(200, {
      'content-type': types[extension] ?? 'application/octet-stream',
      'cache-control': 'max-age=60',
    })
    createReadStream(real)
      .on('error', () => answer.destroy())
      .pipe(answer)
  } catch {
    answer.writeHead(404).end()
  }
}

function forward(asked: IncomingMessage, answer: ServerResponse): void {
  const {'proxy-connection': _, ...headers} = asked.headers
  const onward = request(asked.url!, {method: asked.method!, headers}, (got) => {
    answer.writeHead(got.statusCode ?? 502, got.headers)
    got.pipe(answer)
  })
  onward.on('error', () => (answer.headersSent ? answer.destroy() : answer.writeHead(502).end()))
  asked.pipe(onward)
}
