import { readdirSync, readFileSync } from 'node:fs'

export interface SeedFile {
  /** The file's name without `.json`. */
  name: string
  value: unknown
}

/** Every JSON file of a folder under `seeds/`, parsed, by name. */
export function seedFiles(folder: 'sites' | 'labels'): SeedFile[] {
  const directory = new URL(`../../seeds/${folder}/`, import.meta.url)
  return readdirSync(directory)
    .sort()
    .map(file => ({
      name: file.replace(/\.json$/, ''),
      value: JSON.parse(readFileSync(new URL(file, directory), 'utf8'))
    }))
}
