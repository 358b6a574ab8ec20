/** Why a file cannot be taken in at all; views word it. */
export type FileFailureKind =
  | 'empty'
  /** None of the formats that are known. */
  | 'unknown'
  /** More text in one piece than a reading list can be. */
  | 'too-large'
  /** An archive that swells to many times its size. */
  | 'swelling'
  /** An archive that is cut off, damaged or locked with a password. */
  | 'broken-zip'
  /** A text that claims a format and does not hold to it. */
  | 'broken'
  /** A backup of a newer Bening. */
  | 'newer'

/** Thrown where a file as a whole cannot be read; nothing of it has been taken. */
export class FileFailure extends Error {
  readonly kind: FileFailureKind

  constructor(kind: FileFailureKind, message: string = kind) {
    super(message)
    this.kind = kind
  }
}
