import { useLingui } from '@lingui/react/macro'
import { Select, type SelectProps } from '@mantine/core'
import '@mantine/core/styles/Combobox.layer.css'
import './search-select.css'

/** A list to type into: for choices that may be many (areas, people). */
export function SearchSelect(props: SelectProps) {
  const { t } = useLingui()
  return (
    <Select
      searchable
      withCheckIcon={false}
      // The list itself scrolls, so that it is reached by the arrow keys of its field.
      withScrollArea={false}
      classNames={{ options: 'search-options' }}
      nothingFoundMessage={t`Nothing of that name`}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      // In place of a portal: what opens belongs to the same part of the page. Fixed, so that a dialog does not cut it off.
      comboboxProps={{ transitionProps: { duration: 80 }, withinPortal: false, floatingStrategy: 'fixed' }}
      {...props}
    />
  )
}
