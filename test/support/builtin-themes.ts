import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'jsonc-parser'
import type { GrammarColours } from './grammar.ts'

/** A colour theme that the editor ships with, the files it includes put together. */
export interface BuiltinTheme {
  readonly name: string
  /** As a manifest names the four kinds of defaults of a colour. */
  readonly kind: 'dark' | 'light' | 'highContrast' | 'highContrastLight'
  /** `#rrggbb` */
  readonly background: string
  readonly rules: GrammarColours
}

interface ThemeFile {
  readonly include?: string
  readonly colors?: Readonly<Record<string, string>>
  readonly tokenColors?: GrammarColours
}

const KINDS = { vs: 'light', 'vs-dark': 'dark', 'hc-black': 'highContrast', 'hc-light': 'highContrastLight' } as const
const GROUNDS = { vs: '#ffffff', 'vs-dark': '#1e1e1e', 'hc-black': '#000000', 'hc-light': '#ffffff' } as const
/** What the editor writes with where a theme says nothing. */
const TEXTS = { vs: '#000000', 'vs-dark': '#bbbbbb', 'hc-black': '#ffffff', 'hc-light': '#292929' } as const

/** All colour themes of a VS Code, from its folder. */
export function builtinThemes(vscode: string): readonly BuiltinTheme[] {
  return globSync('extensions/theme-*/package.json', { cwd: vscode }).flatMap((path) => {
    const folder = dirname(join(vscode, path))
    const { contributes } = JSON.parse(readFileSync(join(vscode, path), 'utf8'))
    return (contributes.themes ?? []).map((theme: { id: string; uiTheme: keyof typeof KINDS; path: string }) => {
      const { colors = {}, tokenColors = [] } = read(join(folder, theme.path))
      const settings = { foreground: colors['editor.foreground'] ?? TEXTS[theme.uiTheme] }
      return {
        name: theme.id,
        kind: KINDS[theme.uiTheme],
        background: (colors['editor.background'] ?? GROUNDS[theme.uiTheme]).slice(0, 7),
        rules: [{ settings }, ...tokenColors],
      }
    })
  })
}

function read(path: string): ThemeFile {
  const own: ThemeFile = parse(readFileSync(path, 'utf8'))
  const base: ThemeFile = own.include === undefined ? {} : read(join(dirname(path), own.include))
  return {
    colors: { ...base.colors, ...own.colors },
    tokenColors: [...(base.tokenColors ?? []), ...(own.tokenColors ?? [])],
  }
}
