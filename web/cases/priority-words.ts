import { t } from '@lingui/core/macro'
import type { Priority } from '#contract/case-descriptions.ts'

const words: Record<Priority, () => string> = {
  low: () => t`Low`,
  normal: () => t`Normal`,
  high: () => t`High`,
  urgent: () => t`Urgent`,
}

export const priorityWords = (priority: Priority) => words[priority]()
