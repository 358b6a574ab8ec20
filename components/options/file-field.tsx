import { useId } from 'preact/hooks'

interface FileFieldProps {
  label: string
  /** Kinds of files, as the `accept` of an input has them. */
  accept: string
  /** Id of the words that tell what the file is for. */
  hintId: string
  onFile(file: File): void
}

/** Chooses a file from the reader's computer. */
export function FileField({ label, accept, hintId, onFile }: FileFieldProps) {
  const id = useId()
  return (
    <div class="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        class="file-input"
        accept={accept}
        aria-describedby={hintId}
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          // Emptied, so that the same file can be chosen again.
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </div>
  )
}
