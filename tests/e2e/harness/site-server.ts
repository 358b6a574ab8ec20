import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { selfSignedCertificate } from './certificate.ts'

export interface Answer {
  body: string | Buffer
  /** Default: HTML. */
  type?: string
  status?: number
  headers?: Record<string, string>
  /** The answer waits for this: a slow server. */
  after?: Promise<unknown>
}

/** One request that reached the server, by the address that the browser believed to speak to. */
export interface Request {
  url: string
  referrer: string | null
  cookie: string | null
  /** What a script that asks from elsewhere must tell. */
  origin: string | null
}

/** Browsers run errands of their own (updates, lists, the clock); those are no request of a page's. */
const errands = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla)\.(com|org|net)$/

/** What a TLS connection begins with; anything else is plain HTTP. */
const TLS_HANDSHAKE = 0x16

/**
 * Plays any site, http and https on one port: browsers are told to find every host here. What was not given with
 * `serve` is answered with 404. `cut()` is the network gone; `mend()` brings it back on the same port.
 */
export class SiteServer {
  readonly requests: Request[] = []
  #answers = new Map<string, Answer>()
  #sockets = new Set<Socket>()
  #port = 0
  #listener: Server
  #web = [createHttp(), createHttps(selfSignedCertificate())] as const

  static async start(): Promise<SiteServer> {
    const server = new SiteServer()
    await server.#listen()
    return server
  }

  private constructor() {
    this.#web[0].on('request', (request, response) => this.#answer('http', request, response))
    this.#web[1].on('request', (request, response) => this.#answer('https', request, response))
    this.#listener = createServer(socket => this.#sort(socket))
  }

  get port(): number {
    return this.#port
  }

  /** Answers an address from now on; a text is HTML. */
  serve(url: string, answer: string | Answer): void {
    this.#answers.set(new URL(url).href, typeof answer === 'string' ? { body: answer } : answer)
  }

  /** The network is gone: connections break and none is taken. */
  async cut(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise(resolve => this.#listener.close(resolve))
  }

  async mend(): Promise<void> {
    await this.#listen()
  }

  async stop(): Promise<void> {
    if (this.#listener.listening) await this.cut()
  }

  #listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#listener.once('error', reject)
      this.#listener.listen(this.#port, '127.0.0.1', () => {
        this.#port = (this.#listener.address() as AddressInfo).port
        resolve()
      })
    })
  }

  #sort(socket: Socket): void {
    this.#sockets.add(socket)
    socket.on('close', () => this.#sockets.delete(socket))
    // Browsers open connections ahead and drop them; that is no error of a test's.
    socket.on('error', () => socket.destroy())
    socket.once('data', first => {
      socket.pause()
      socket.unshift(first)
      this.#web[first[0] === TLS_HANDSHAKE ? 1 : 0].emit('connection', socket)
      process.nextTick(() => socket.resume())
    })
  }

  async #answer(scheme: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host}`).href
    const { referer = null, cookie = null, origin = null } = request.headers
    if (!errands.test(new URL(url).hostname)) this.requests.push({ url, referrer: referer, cookie, origin })
    const answer = this.#answers.get(url) ?? { status: 404, body: 'Not here', type: 'text/plain' }
    await answer.after
    response.writeHead(answer.status ?? 200, {
      'content-type': answer.type ?? 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...answer.headers
    })
    response.end(answer.body)
  }
}
