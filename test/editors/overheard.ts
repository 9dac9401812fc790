import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What an editor and its server say to each other: for editors that have no scripts which reach their client. */
export interface Overheard {
  /** The folder with `cable`, to be put on the path. */
  readonly bin: string
  /** All that the editor has sent. */
  asked(): string
  /** All that the server has sent. */
  said(): string
  /** The findings that the editor was told last, by lines that count from 1. */
  findings(): readonly { readonly rule: string; readonly line: number }[]
  /** The first answer of the server whose JSON is so. */
  answer(test: (text: string) => boolean): Message | undefined
}

interface Message {
  readonly method?: string
  readonly params?: { readonly diagnostics: readonly Found[] }
  readonly result?: { readonly items?: readonly Found[] } | null
}

interface Found {
  readonly code: string
  readonly range: { readonly start: { readonly line: number } }
}

/** @param program the server, of which all that goes in and out is kept in files */
export function overheard(folder: string, program: string): Overheard {
  const bin = join(folder, 'bin')
  mkdirSync(bin, { recursive: true })
  const at = (name: string): string => join(folder, name)
  writeFileSync(join(bin, 'cable'), `#!/bin/sh\ntee "${at('asked')}" | ${program} "$@" | tee "${at('said')}"\n`)
  chmodSync(join(bin, 'cable'), 0o755)
  const read = (name: string): string => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : '')
  /** What the server has sent so far. The side of an editor goes by bytes and blanks, the server's is our own. */
  const messages = (): readonly Message[] =>
    read('said')
      .split(/Content-Length: \d+\r\n\r\n/)
      .flatMap((each): Message[] => {
        try {
          return each === '' ? [] : [JSON.parse(each)]
        } catch {
          return [] // The last one, half written.
        }
      })
  return {
    bin,
    asked: () => read('asked'),
    said: () => read('said'),
    findings() {
      // Pushed, or asked for; lists of completions have items without a range.
      const last = messages().findLast(
        ({ method, result }) =>
          method === 'textDocument/publishDiagnostics' || result?.items?.every(({ range }) => range !== undefined),
      )
      const found = last?.params?.diagnostics ?? last?.result?.items ?? []
      return found.map(({ code, range }) => ({ rule: code, line: range.start.line + 1 }))
    },
    answer: (test) => messages().find(({ result }) => result !== undefined && test(JSON.stringify(result))),
  }
}

interface Symbol {
  readonly name: string
  readonly children?: readonly Symbol[]
}

/** The names of an outline, those of parts behind their whole. */
export function namesOf(symbols: readonly Symbol[]): readonly string[] {
  return symbols.flatMap(({ name, children }) => [name, ...namesOf(children ?? [])])
}
