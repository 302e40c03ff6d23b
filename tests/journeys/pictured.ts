import type { Language } from '#contract/words.ts'

/** What stands in the pictures of the README and the guides: made-up people of a made-up company, on a Friday in November. */
export type Pictured = {
  organisation: string
  areas: readonly [care: string, installation: string, sales: string, billing: string]
  people: { care: string; installation: string; sales: string; billing: string }
  main: {
    customer: { name: string; mail: string; phone: string }
    subject: string
    need: string
    goal: string
    handedOn: { wants: string; tried: string }
    answer: string
    note: string
    offered: { wants: string; tried: string }
    reason: string
  }
  /** Held by the same person, the newest first. `waits`: on offer to another area since so many minutes. */
  others: { customer: string; subject: string; goal: string; at: string; waits?: { area: 'billing' | 'installation'; minutes: number } }[]
  /** Offered by another area. */
  offered: { customer: string; subject: string; goal: string; wants: string; tried: string }
}

/** When the pictures are taken: 10:25 in Madrid. */
export const NOW = '2026-11-20T09:25:00.000Z'

const times = [
  '2026-11-20T08:50:00.000Z',
  '2026-11-20T08:24:00.000Z',
  '2026-11-20T07:31:00.000Z',
  '2026-11-19T16:05:00.000Z',
  '2026-11-18T10:40:00.000Z',
]
const [first = '', second = '', third = '', fourth = '', fifth = ''] = times

const es: Pictured = {
  organisation: 'Cable Sur',
  areas: ['Atención', 'Instalación', 'Ventas', 'Facturación'],
  people: { care: 'Lucía Ferrer', installation: 'Andrés Quispe', sales: 'Pilar Soto', billing: 'Nuria Casals' },
  main: {
    customer: { name: 'Carmen Ibáñez Roldán', mail: 'carmen.ibanez@example.org', phone: '+34 600 123 456' },
    subject: 'Sin servicio desde el cambio de router',
    need: 'Desde que vinieron ayer a cambiar el router no tengo internet. Me dijeron que en dos horas estaría. Mañana trabajo desde casa y no puedo quedarme sin conexión.',
    goal: 'Trabajar desde casa mañana a las 8',
    handedOn: { wants: 'Trabajar desde casa mañana a las 8', tried: 'Comprobé el contrato: está al día.' },
    answer: 'Carmen, soy Lucía. Me ocupo yo: lo estoy mirando con Instalación y le digo algo antes de las 11:00.',
    note: 'El perfil de la ONT no está cargado. Lo puede cambiar Red a distancia: no hace falta otra visita.',
    offered: { wants: 'Trabajar desde casa mañana a las 8', tried: 'Reinicio y prueba de línea: la ONT responde, sin perfil.' },
    reason: 'falta el número de serie del router; sin él, Red no puede cargar el perfil.',
  },
  others: [
    {
      customer: 'Talleres Mesa, S. L.',
      subject: 'Factura con dos cuotas de alta',
      goal: 'Que se le abone antes del cierre de mes',
      at: first,
      waits: { area: 'billing', minutes: 22 },
    },
    {
      customer: 'Rosa Quiroga',
      subject: 'Cambio de titular tras la mudanza',
      goal: 'Que el contrato esté a su nombre en diciembre',
      at: second,
    },
    {
      customer: 'Montse Vidal i Prat',
      subject: '¿Puedo pausar el contrato en verano?',
      goal: 'No pagar la segunda residencia cuando no está',
      at: third,
    },
    { customer: 'Hannah Moore', subject: 'Third visit and still no technician', goal: 'One visit that solves it', at: fourth },
    { customer: 'Familia Arrieta', subject: 'Baja de la línea móvil de un fallecido', goal: 'No volver a recibir facturas', at: fifth },
  ],
  offered: {
    customer: 'Panadería Las Delicias',
    subject: 'Oferta de fibra con la velocidad equivocada',
    goal: 'Lo que se le prometió por teléfono',
    wants: 'Los 600 Mb de la oferta',
    tried: 'La oferta está en su ficha.',
  },
}

const en: Pictured = {
  organisation: 'South Cable',
  areas: ['Customer care', 'Installation', 'Sales', 'Billing'],
  people: { care: 'Lucy Ferrer', installation: 'Andrew Quinn', sales: 'Pilar Soto', billing: 'Nora Casals' },
  main: {
    customer: { name: 'Carmen Ibáñez', mail: 'carmen.ibanez@example.org', phone: '+44 7700 900123' },
    subject: 'No service since the router was changed',
    need: 'Since they came yesterday to change the router I have had no internet. They told me it would take two hours. Tomorrow I work from home and cannot be without a connection.',
    goal: 'Work from home tomorrow at 8',
    handedOn: { wants: 'Work from home tomorrow at 8', tried: 'Looked at the contract: all is paid.' },
    answer: 'Carmen, this is Lucy. I am taking care of it with Installation, and you will hear from me before 11:00.',
    note: 'The profile of the ONT is not loaded. Network can change it from here: no second visit is needed.',
    offered: { wants: 'Work from home tomorrow at 8', tried: 'Restart and line test: the ONT answers, without a profile.' },
    reason: 'the serial number of the router is lacking; without it, Network cannot load the profile.',
  },
  others: [
    {
      customer: 'Mesa Garage Ltd',
      subject: 'Invoice with two connection fees',
      goal: 'To be paid back before the month closes',
      at: first,
      waits: { area: 'billing', minutes: 22 },
    },
    { customer: 'Rose Quiroga', subject: 'New holder after a move', goal: 'The contract in her name by December', at: second },
    { customer: 'Montse Vidal', subject: 'Can I pause the contract in summer?', goal: 'Not to pay for an empty second home', at: third },
    { customer: 'Hannah Moore', subject: 'Third visit and still no technician', goal: 'One visit that solves it', at: fourth },
    { customer: 'The Arrieta family', subject: 'Ending the line of somebody who died', goal: 'To get no more invoices', at: fifth },
  ],
  offered: {
    customer: 'Delicias Bakery',
    subject: 'Fibre sold with the wrong speed',
    goal: 'What was promised on the phone',
    wants: 'The 600 Mb of the offer',
    tried: 'The offer stands in their file.',
  },
}

export const pictured: Record<Language, Pictured> = { es, en }
