/** Milliseconds after which the browser has surely begun to read what it downloads. */
const READ_BY_THEN = 60_000

/** Lets the browser keep a file where it keeps downloads. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY_THEN)
}
