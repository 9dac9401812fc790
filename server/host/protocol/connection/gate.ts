import type { Message, MessageStrategy } from 'vscode-languageserver'
import { inNextTurn } from '../../runtime/turn.ts'

/** Holds back the messages that come between the answer to `initialize` and the time when they can be served. */
export interface Gate {
  /** For the connection: every message passes here. */
  readonly strategy: MessageStrategy
  shut(): void
  /**
   * Lets go of all that waits, in its order, and of what comes meanwhile. As the connection does it: one in
   * each turn of the event loop, so that the answer to one is on its way before the next may end the process.
   */
  open(): void
}

/** A gate that is open. */
export function createGate(): Gate {
  let isShut = false
  let held: (() => void)[] = []
  const release = (at: number): void => {
    const pass = held[at]
    if (pass) {
      inNextTurn(() => release(at + 1))
      pass()
    } else {
      isShut = false
      held = []
    }
  }
  return {
    strategy: {
      handleMessage(message: Message, next) {
        if (!isShut) return next(isInitialize(message) ? withCapabilities(message) : message)
        held.push(() => void next(message))
      },
    },
    shut() {
      isShut = true
    },
    open() {
      release(0)
    },
  }
}

interface Initialize extends Message {
  readonly params?: { readonly capabilities?: object | null } | null
}

function isInitialize(message: Message): message is Initialize {
  return 'method' in message && message.method === 'initialize'
}

/** A client that says nothing of itself can do nothing, and is served all the same; the library would fail. */
function withCapabilities(message: Initialize): Initialize {
  const { params } = message
  return { ...message, params: { ...params, capabilities: params?.capabilities ?? {} } }
}
