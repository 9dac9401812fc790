import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../server/tools/project-root.ts'
import { PULLING } from '../../support/client.ts'
import { overStdio } from '../../support/spawned-client.ts'

/** A text, and what the server of Node says of it. */
export interface Expected {
  readonly name: string
  readonly text: string
  /** Findings: rule, line and column. */
  readonly findings: readonly string[]
  /** Names of the outline, each below the one that it belongs to. */
  readonly outline: readonly Item[]
  readonly hovers: readonly { readonly line: number; readonly character: number; readonly text: string }[]
  /** First and last lines. */
  readonly folds: readonly string[]
  /** Numbers of the semantic tokens. */
  readonly tokens: readonly number[]
}

export interface Item {
  readonly name: string
  readonly children: readonly Item[]
}

const TEXTS = ['test/fixtures/features/*.txt', 'examples/*.{txt,cable}', 'test/fixtures/detection/cables/*.txt']

/** What every host has to answer about the texts that stand for all. */
export async function expectedAnswers(): Promise<readonly Expected[]> {
  const { connection, child, ...client } = await overStdio({
    capabilities: PULLING,
    initializationOptions: { rulePages: 'cable-rule:' },
  })
  const of = async (name: string): Promise<Expected> => {
    const text = readFileSync(join(projectRoot, name), 'utf8')
    const uri = `test:/${name}`
    await client.open(uri, text)
    const ask = <R>(method: string, parameters?: object) => client.request<R>(`textDocument/${method}`, uri, parameters)
    const { items } = await ask<{ items: Finding[] }>('diagnostic')
    const hovers: Expected['hovers'][number][] = []
    for (const [line, { length }] of text.split(/\r?\n/).slice(0, 8).entries()) {
      const character = Math.floor(length / 3)
      const told = await ask<Hover | null>('hover', { position: { line, character } })
      hovers.push({ line, character, text: told?.contents.value ?? '' })
    }
    const folds = await ask<{ startLine: number; endLine: number }[] | null>('foldingRange')
    return {
      name,
      text,
      findings: items.map(({ code, range }) => `${code} ${range.start.line}:${range.start.character}`).sort(),
      outline: (await ask<Item[] | null>('documentSymbol'))?.map(itemOf) ?? [],
      hovers,
      folds: (folds ?? []).map(({ startLine, endLine }) => `${startLine}-${endLine}`).sort(),
      tokens: (await ask<{ data: number[] } | null>('semanticTokens/full'))?.data ?? [],
    }
  }
  try {
    const all: Expected[] = []
    for (const name of TEXTS.flatMap((pattern) => globSync(pattern, { cwd: projectRoot })).sort())
      all.push(await of(name))
    return all
  } finally {
    connection.dispose()
    child.kill()
  }
}

function itemOf({ name, children }: Item): Item {
  return { name, children: (children ?? []).map(itemOf) }
}

interface Finding {
  readonly code: string
  readonly range: { readonly start: { readonly line: number; readonly character: number } }
}

interface Hover {
  readonly contents: { readonly value: string }
}
