import type { SavedEntry } from '@/utils/library/saved'

/** Whether it was left in the middle. */
export const isBegun = ({ isRead, progress }: Pick<SavedEntry, 'isRead' | 'progress'>) =>
  !isRead && progress > 0 && progress < 1
