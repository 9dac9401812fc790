/** What the window shows: a folder, and a file of it in an editor. */
export interface Shown {
  readonly folder: string
  readonly file?: string
}
