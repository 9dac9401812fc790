import type { Message, MessageStrategy } from 'vscode-languageserver'

/** Holds back the messages that come between the answer to `initialize` and the time when they can be served. */
export interface Gate {
  /** For the connection: every message passes here. */
  readonly strategy: MessageStrategy
  shut(): void
  /** Lets go of all that waits, in its order. */
  open(): void
}

/** A gate that is open. */
export function createGate(): Gate {
  let isShut = false
  let held: (() => void)[] = []
  return {
    strategy: {
      handleMessage(message: Message, next) {
        if (!isShut) return next(message)
        held.push(() => void next(message))
      },
    },
    shut() {
      isShut = true
    },
    open() {
      isShut = false
      const waiting = held
      held = []
      for (const pass of waiting) pass()
    },
  }
}
