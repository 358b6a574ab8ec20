import WebSocket from 'ws'

interface Pending {
  resolve(result: unknown): void
  reject(reason: Error): void
}

/** A value as WebDriver BiDi sends it; only what JSON can hold is read here. */
interface RemoteResult {
  type: 'success' | 'exception'
  result?: { value?: unknown }
  exceptionDetails?: { text: string }
}

export interface Context {
  context: string
  url: string
  children?: Context[]
}

/** One WebDriver BiDi session, spoken raw: no driver stands between the test and the browser. */
export class Bidi {
  #socket: WebSocket
  #pending = new Map<number, Pending>()
  #last = 0

  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(`${address}/session`)
    await new Promise((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    return new Bidi(socket)
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', data => this.#settle(JSON.parse(data.toString())))
    socket.on('close', () => this.#failAll(new Error('The browser has closed the session')))
  }

  send<Result>(method: string, params: object = {}): Promise<Result> {
    const id = ++this.#last
    return new Promise<Result>((resolve, reject) => {
      this.#pending.set(id, { resolve: result => resolve(result as Result), reject })
      this.#socket.send(JSON.stringify({ id, method, params }))
    })
  }

  /** Runs a function in a browsing context. Arguments and result travel as JSON, so the function closes over nothing. */
  async call<Args extends unknown[], Result>(
    context: string,
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return (await this.callSource(context, `${run}`, args)) as Awaited<Result>
  }

  /** The same for a function's text. */
  async callSource(context: string, source: string, args: unknown[]): Promise<unknown> {
    const answer = await this.send<RemoteResult>('script.callFunction', {
      functionDeclaration: `async json => JSON.stringify({ value: await (${source})(...JSON.parse(json)) })`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context },
      awaitPromise: true
    })
    if (answer.type === 'exception')
      throw new Error(answer.exceptionDetails?.text ?? 'exception in the browser')
    return JSON.parse(String(answer.result?.value)).value
  }

  close(): void {
    this.#socket.close()
  }

  #settle(message: { id?: number; error?: string; message?: string; result?: unknown }): void {
    const pending = this.#pending.get(message.id ?? -1)
    if (!pending) return
    this.#pending.delete(message.id ?? -1)
    if (message.error) pending.reject(new Error(`${message.error}: ${message.message}`))
    else pending.resolve(message.result)
  }

  #failAll(reason: Error): void {
    for (const pending of this.#pending.values()) pending.reject(reason)
    this.#pending.clear()
  }
}
