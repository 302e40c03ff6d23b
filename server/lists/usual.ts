import type { ListName } from '#contract/lists.ts'
import type { Named } from './naming.ts'

const named = (es: string, en: string): Named => ({ name: { es, en } })

/** What an organisation begins with, in both languages. It changes, adds and puts away whatever it likes. */
export const usualLists: readonly { list: ListName; items: readonly Named[] }[] = [
  {
    list: 'kinds',
    items: [
      named('Consulta', 'Question'),
      named('Avería', 'Breakdown'),
      named('Reclamación', 'Complaint'),
      named('Pedido', 'Order'),
      named('Baja', 'Cancellation'),
    ],
  },
  {
    list: 'stages',
    items: [
      named('Nos descubre', 'Discovers us'),
      named('Compra', 'Buys'),
      named('Instala', 'Installs'),
      named('Usa', 'Uses'),
      named('Paga', 'Pays'),
      named('Se va', 'Leaves'),
    ],
  },
  {
    list: 'endings',
    items: [
      { ...named('Resuelto', 'Solved'), standsFor: 'solved' },
      { ...named('Resuelto en parte', 'Solved in part'), standsFor: 'partlySolved' },
      { ...named('No resuelto', 'Not solved'), standsFor: 'notSolved' },
      { ...named('El cliente lo retira', 'Withdrawn by the customer'), standsFor: 'withdrawn' },
      { ...named('Duplicado de otro caso', 'Duplicate of another case'), standsFor: 'duplicate' },
    ],
  },
]
