import { renameSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { processorTime, type ServerSample } from './record.ts'

/**
 * Loaded into every Node process of the workbench before its own program, and of use in the language server
 * alone: notes each message of the protocol with the processor time so far. On a signal the notes are
 * written to a file and begun anew.
 */
const target = process.env['CABLE_PROBE_SERVER']
if (target !== undefined && basename(process.argv[1] ?? '') === 'server.js' && process.argv.includes('--node-ipc')) {
  note(target)
}

interface Seen {
  readonly kind: ServerSample['kind']
  readonly message: unknown
  readonly processor: number
}

function note(file: string): void {
  let seen: Seen[] = []
  const see = (kind: Seen['kind'], message: unknown): void => {
    seen.push({ kind, message, processor: processorTime() })
  }
  // Not a listener of its own: with the first one Node begins to hand out messages, which would be too early.
  process.emit = watched(process.emit, ([event, message]) => {
    if (event === 'message') see('read', message)
  })
  if (process.send) process.send = watched(process.send, ([message]) => see('written', message))
  process.on('SIGUSR2', () => {
    // Measuring their size is left for the end, so that it is no part of what is measured.
    writeFileSync(`${file}.part`, JSON.stringify(seen.map(sample)))
    renameSync(`${file}.part`, file)
    seen = []
  })
  writeFileSync(`${file}.pid`, String(process.pid))
}

/** The same function, whose arguments are seen before it is called. */
function watched<F extends (...values: never[]) => unknown>(original: F, look: (values: unknown[]) => void): F {
  return new Proxy(original, {
    apply(target, self, values) {
      look(values)
      return Reflect.apply(target, self, values)
    },
  })
}

function sample({ kind, message, processor }: Seen): ServerSample {
  const { method, id } = (typeof message === 'object' && message !== null ? message : {}) as Partial<ServerSample>
  return { kind, method, id, size: JSON.stringify(message).length, processor }
}
