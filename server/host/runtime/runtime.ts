/**
 * What all hosts share: what they need of their platform, how a URI names a file, the version of the product.
 * No platform: what Node gives is in `node`.
 */

import type { OpenCollection } from './collection-source.ts'

/** What a host gives the server; nothing else of the platform is used behind it. */
export interface Runtime {
  /** Undefined where there is no file system. */
  readonly files: FileAccess | undefined
  /** Address of the folder that holds the pages of the rules, without a slash at the end. Undefined where there is none. */
  readonly docsBase: string | undefined
  /** Ends the process, with a line that says why. */
  readonly fail: (error: unknown) => void
  /** UTF-16 units of the largest text that is read. */
  readonly largestText: number
  /** Resolves once a message that has already arrived was handled. */
  readonly nextMessage: () => Promise<void>
  /** Resolves after so many milliseconds; does not keep the process alive. */
  readonly delay: (milliseconds: number) => Promise<void>
  /** Told once, when the first findings were made: what comes now are keys. */
  readonly onFirstFindings?: () => void
  /** Undefined where folders cannot be looked through. */
  readonly openCollection?: OpenCollection
}

export interface FileAccess {
  /**
   * Text of a file inside a folder, after all links are followed. Never fails and never waits for anything
   * but a plain file.
   *
   * @param mostBytes larger files are refused
   */
  read(uri: string, folderUri: string, mostBytes: number): Promise<FileText>
}

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** With the reason in words, to go behind "This file ". */
  | { readonly kind: 'refused'; readonly reason: string }
