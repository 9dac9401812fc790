/** A row of a tree, as the server tells it. */
export interface TreeNode {
  readonly path: readonly string[]
  readonly label: string
  readonly description?: string
  readonly tooltip?: string
  readonly kind: 'group' | 'cable' | 'file' | 'absent'
  readonly hasChildren: boolean
  readonly uri?: string
  readonly line?: number
}

/** What the server says of a query. */
export interface FindAnswer {
  readonly error?: { readonly message: string; readonly start: number; readonly end: number }
  readonly explanation?: string
  readonly count?: number
  readonly items?: readonly {
    readonly name: string
    readonly subject: string | null
    readonly detail: string
    readonly uri: string
    readonly line: number
  }[]
  readonly proposals?: readonly {
    readonly start: number
    readonly end: number
    readonly text: string
    readonly detail: string
  }[]
}
