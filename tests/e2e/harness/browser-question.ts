import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import WebSocket from 'ws'
import { until } from './until.ts'

/** One that is free: another run beside this one has its own browser. */
const questionPort = await freePort()

/** For `ChromiumOptions.args`: opens the browser's own windows to `answerQuestion`. */
export const questionArgs = [
  `--enable-ui-devtools=${questionPort}`,
  '--enable-features=ui-debug-tools-enable-synthetic-events'
]

interface ViewNode {
  nodeId: number
  nodeName: string
  attributes?: string[]
  children?: ViewNode[]
}

/**
 * Clicks a button of the question by which Chromium asks for a permission, in the very window that a reader sees:
 * the browser's own devtools reach its windows as CDP reaches pages.
 */
export async function answerQuestion(answer: 'allow' | 'deny'): Promise<void> {
  const devtools = await connect()
  try {
    const asked = async () => {
      const { root } = await devtools.call<{ root: ViewNode }>('DOM.getDocument')
      return all(root).find(node => isOf(node, 'ExtensionInstallDialogView') && node.nodeName === 'Widget')
    }
    await until('the browser’s question', asked)
    await until('the question gone', async () => {
      // Chromium takes no click in a question's first half second, nor one that follows quickly upon another.
      await pause(800)
      // Looked for each time: the window may have been laid out anew, and its nodes with it.
      const question = await asked()
      if (!question) return true
      // Cancel stands before the other.
      const [cancel, accept] = all(question).filter(node => isOf(node, 'MdTextButton'))
      const button = answer === 'allow' ? accept : cancel
      if (!button) throw new Error('the question has no such button')
      for (const type of ['mousePressed', 'mouseReleased']) {
        const event = { type, x: 10, y: 10, button: 'left', wheelDirection: 'none' }
        await devtools.call('DOM.dispatchMouseEvent', { nodeId: button.nodeId, event })
      }
      return false
    })
  } finally {
    devtools.close()
  }
}

/** Whether the browser is asking. */
export async function isAsking(): Promise<boolean> {
  const devtools = await connect()
  const { root } = await devtools.call<{ root: ViewNode }>('DOM.getDocument')
  devtools.close()
  return all(root).some(node => isOf(node, 'ExtensionInstallDialogView'))
}

function all(node: ViewNode): ViewNode[] {
  return [node, ...(node.children ?? []).flatMap(all)]
}

function isOf(node: ViewNode, name: string): boolean {
  return node.attributes?.includes(name) ?? false
}

/**
 * Below those that the system gives to whoever connects to something: a browser that is started anew finds its port as
 * free as it was.
 */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 30_000)
    const server = createServer().listen(port, '127.0.0.1')
    const isFree = await once(server, 'listening').then(
      () => true,
      () => false
    )
    await new Promise(resolve => server.close(resolve))
    if (isFree) return port
  }
}

async function connect() {
  const socket = new WebSocket(`ws://127.0.0.1:${questionPort}/0`)
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  let last = 0
  const call = <Result>(method: string, params: object = {}) =>
    new Promise<Result>((resolve, reject) => {
      last += 1
      const id = last
      const onMessage = (data: unknown) => {
        const { id: answered, result, error } = JSON.parse(String(data))
        if (answered !== id) return
        socket.off('message', onMessage)
        if (error) reject(new Error(`${method}: ${error.message}`))
        else resolve(result)
      }
      socket.on('message', onMessage)
      socket.send(JSON.stringify({ id, method, params }))
    })
  await call('DOM.enable')
  return { call, close: () => socket.close() }
}
