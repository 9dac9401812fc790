/** What a house writes again and again: `writing` of its configuration. */
export interface House {
  /** Plain-language address of the own post. */
  readonly post?: string
  /** Surname that signs. */
  readonly drafter?: string
  readonly tags?: readonly string[]
  /** Name and position behind Classified By. */
  readonly classifier?: string
}
