import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** A page in Firefox without a window, asked by the protocol that it speaks itself (WebDriver BiDi). */
export interface FirefoxPage {
  /** Runs the function in the page, and answers what it answers: text, or nothing. */
  run(script: () => unknown): Promise<string | undefined>
  /** Waits until the function answers a text, and answers it. */
  until(script: () => string | undefined | null | false): Promise<string>
  close(): Promise<void>
}

interface Message {
  readonly id?: number
  readonly error?: string
  readonly message?: string
  readonly result?: { readonly context?: string; readonly type?: string; readonly result?: { readonly value?: string } }
}

/** @param program of any name */
export async function openInFirefox(program: string, address: string): Promise<FirefoxPage> {
  const profile = temporaryFolder({
    // Nothing but the page: no first window, no look for updates.
    'profile/user.js': [
      ['browser.shell.checkDefaultBrowser', false],
      ['datareporting.policy.dataSubmissionEnabled', false],
      ['network.proxy.type', 1],
      ['network.proxy.socks', '127.0.0.1'],
      ['network.proxy.socks_port', 9],
      ['network.proxy.allow_hijacking_localhost', false],
    ]
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
      .join('\n'),
  })
  const words = ['--headless', '--no-remote', '--profile', `${profile.path}/profile`, '--remote-debugging-port', '0']
  const firefox = spawn(program, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile.path },
  })
  // One that cannot even be started says so, and closes nothing.
  const failed = new Promise<never>((_, reject) => firefox.once('error', reject))
  const ended = new Promise<void>((resolve) => firefox.once('close', () => resolve()).once('error', () => resolve()))
  try {
    const socket = new WebSocket(`${await Promise.race([listening(firefox.stderr), failed])}/session`)
    await new Promise((resolve, reject) => {
      socket.onopen = resolve
      socket.onerror = () => reject(new Error('Firefox does not answer'))
    })
    const ask = asker(socket)
    await ask('session.new', { capabilities: {} })
    const { context } = (await ask('browsingContext.create', { type: 'tab' })) ?? {}
    await ask('browsingContext.navigate', { context, url: address, wait: 'complete' })
    const run = async (script: () => unknown): Promise<string | undefined> => {
      const expression = `(${script})()`
      const answer = await ask('script.evaluate', { expression, target: { context }, awaitPromise: true })
      if (answer?.type === 'exception') throw new Error(JSON.stringify(answer))
      return answer?.result?.value
    }
    return {
      run,
      async until(script) {
        for (const end = Date.now() + 20_000; Date.now() < end; ) {
          const found = await run(script)
          if (typeof found === 'string') return found
          await new Promise((resolve) => setTimeout(resolve, 50))
        }
        throw new Error(`waited in vain for ${script}`)
      },
      async close() {
        // It may be gone before it answers.
        await ask('browser.close', {}).catch(() => undefined)
        await ended
        profile.remove()
      },
    }
  } catch (error) {
    firefox.kill('SIGKILL')
    await ended
    profile.remove()
    throw error
  }
}

async function listening(said: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: said })) {
    const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? []
    if (address !== undefined) {
      said.resume()
      return address
    }
  }
  throw new Error('Firefox did not start')
}

function asker(socket: WebSocket): (method: string, params: object) => Promise<Message['result']> {
  const waiting = new Map<number, { answer: (message: Message) => void; fail: (error: Error) => void }>()
  let last = 0
  socket.onmessage = ({ data }) => {
    const message: Message = JSON.parse(String(data))
    if (message.id !== undefined) waiting.get(message.id)?.answer(message)
  }
  socket.onclose = () => {
    for (const { fail } of waiting.values()) fail(new Error('Firefox has gone'))
    waiting.clear()
  }
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++last
      if (socket.readyState !== WebSocket.OPEN) return reject(new Error(`${method}: Firefox has gone`))
      const answer = ({ error, message, result }: Message): void => {
        waiting.delete(id)
        if (error === undefined) resolve(result)
        else reject(new Error(`${method}: ${error} ${message}`))
      }
      waiting.set(id, { answer, fail: reject })
      socket.send(JSON.stringify({ id, method, params }))
    })
}
