/** Appends a whole number ≥ 0, seven bits a byte, the lowest first; the high bit says that more follow. */
export function pushVarint(bytes: number[], value: number): void {
  let left = value
  while (left > 127) {
    bytes.push((left & 127) | 128)
    left >>>= 7
  }
  bytes.push(left)
}

/** Reads whole numbers one after the other. */
export class VarintReader {
  readonly #bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.#at = at
  }

  next(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }

  /** Passes over so many numbers. */
  skip(count: number): void {
    for (let left = count; left > 0; this.#at++) if ((this.#bytes[this.#at] ?? 0) < 128) left--
  }
}
