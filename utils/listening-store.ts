import type { LinePlace } from './listening/lines'
import type { ShownSource } from './stage'
import { storedItem } from './stored-item'

/** How the reader likes to listen. */
export interface ListeningManner {
  /** 0.5 to 3; 1 is the voice's own pace. */
  rate: number
  /** The chosen voice for each language, by its code. */
  voices: Record<string, string>
}

export const listeningMannerItem = storedItem<ListeningManner>('local:listeningManner', {
  fallback: { rate: 1, voices: {} }
})

/** Where the reader stopped listening, by the story's id; last come, last. */
type Places = [id: string, place: LinePlace][]

/** So many are kept. */
const KEPT = 100

const savedPlacesItem = storedItem<Places>('local:listeningPlaces', { fallback: [] })
const sessionPlacesItem = storedItem<Places>('session:listeningPlaces', { fallback: [] })

/** The place where a story's listener left it; null: at its head. Of a story that is not saved, till the browser closes. */
export async function listeningPlace(source: ShownSource): Promise<LinePlace | null> {
  const places = await itemOf(source).getValue()
  return places.find(([id]) => id === idOf(source))?.[1] ?? null
}

/** Null for one that was heard to its end. */
export async function putListeningPlace(source: ShownSource, place: LinePlace | null): Promise<void> {
  const item = itemOf(source)
  const others = (await item.getValue()).filter(([id]) => id !== idOf(source))
  await item.setValue(place ? ([...others, [idOf(source), place] as const].slice(-KEPT) as Places) : others)
}

/** Id of the story that the view which shows it is asked to read out: a popup's speech would die with the popup. */
export const listenWishItem = storedItem<string | null>('session:listenWish', { fallback: null })

export function idOf(source: ShownSource): string {
  return 'saved' in source ? source.saved : source.story
}

function itemOf(source: ShownSource) {
  return 'saved' in source ? savedPlacesItem : sessionPlacesItem
}
