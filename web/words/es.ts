// Made by npm run words from the catalogue beside it.
import type { Messages } from '@lingui/core'
export const messages: Messages = {
 "+6xE4Z": [
  "Ir al inicio"
 ],
 "+8j2NQ": [
  "vencido hace ",
  [
   "span"
  ]
 ],
 "+AYRS8": [
  "Write a note for colleagues"
 ],
 "+KyBUN": [
  "Aún no hay áreas"
 ],
 "+TWfNF": [
  "goal reached in part"
 ],
 "+TluAf": [
  "Meanwhile the case has changed"
 ],
 "+jfqlo": [
  "Este caso se cerró el ",
  [
   "0"
  ],
  ". Reábrelo para seguir."
 ],
 "+mVqfK": [
  "Demasiados intentos. Inténtalo de nuevo dentro de ",
  [
   "0"
  ],
  "."
 ],
 "+rJjpz": [
  "Lo que se ha hecho"
 ],
 "+t3/X2": [
  "Record what the customer said"
 ],
 "+vbOeJ": [
  "Internal note"
 ],
 "/+WGOc": [
  "Remo no contesta. Lo que escribiste sigue aquí: inténtalo de nuevo cuando vuelva la conexión."
 ],
 "/0vXPB": [
  "Reply to the customer"
 ],
 "/OQd3k": [
  "Este caso ya está abierto."
 ],
 "/RsGMf": [
  "What they would have to ask you for otherwise. An incomplete relay comes back."
 ],
 "/ah4do": [
  "duplicate of another case"
 ],
 "/hpEcX": [
  "note"
 ],
 "/jQctM": [
  "To"
 ],
 "/l0T+0": [
  "Orden de una importación"
 ],
 "/mG96B": [
  "Copy the key"
 ],
 "/tEIep": [
  "Referencia <0>",
  [
   "reference"
  ],
  "</0>"
 ],
 "/yCmet": [
  "goal not reached"
 ],
 "02i3WU": [
  "Importaciones"
 ],
 "05ePVb": [
  "Esta área ya lleva el caso. Elige otra."
 ],
 "0s3m26": [
  "Tiempo para responder a un relevo ofrecido"
 ],
 "1HeYnS": [
  [
   "to"
  ],
  " did not answer in time"
 ],
 "1TNIig": [
  "Open"
 ],
 "1UzENP": [
  "No"
 ],
 "1lWzSc": [
  "vence en ",
  [
   "span"
  ]
 ],
 "1njn7W": [
  "Claro"
 ],
 "1nyqNJ": [
  "not solved"
 ],
 "1wdjme": [
  "Personas"
 ],
 "1yUTKA": [
  "Lo lee todo, no cambia nada."
 ],
 "2AKFDs": [
  "recorded by ",
  [
   "by"
  ]
 ],
 "2L1cRM": [
  "These words were erased."
 ],
 "2XEPk6": [
  "Case opened"
 ],
 "2YE3je": [
  [
   "span"
  ],
  " tarde"
 ],
 "3trld6": [
  "Whoever accepts also answers to the customer"
 ],
 "3wZAtE": [
  "In your words"
 ],
 "446OEB": [
  "Casos"
 ],
 "45mxYk": [
  "What is lacking"
 ],
 "4dQFvz": [
  "Terminó"
 ],
 "5Mdn5M": [
  "Este relevo se devolvió a las ",
  [
   "time"
  ],
  "."
 ],
 "5ZSH2K": [
  "De 1 minuto a 30 días."
 ],
 "5oD9f/": [
  "Earlier"
 ],
 "5vaT2N": [
  "What the customer wants"
 ],
 "60g+Ne": [
  "Nadie con ese nombre"
 ],
 "6Du5Jx": [
  [
   "who"
  ],
  " took the case meanwhile"
 ],
 "6Fm28k": [
  "Elige un área"
 ],
 "6V3Ea3": [
  "Copiado"
 ],
 "6YtxFj": [
  "Nombre"
 ],
 "6gA9kD": [
  "Entrega este enlace"
 ],
 "6jfS51": [
  "Te damos la bienvenida"
 ],
 "6lGaum": [
  "Seen"
 ],
 "6zvf5G": [
  "Aquí se espera: ",
  [
   "expected"
  ],
  "."
 ],
 "7TC6pN": [
  "Note for colleagues: never leaves the house…"
 ],
 "7mbOLE": [
  "reply"
 ],
 "8A4upX": [
  "Ve todos los casos y puede actuar en ellos."
 ],
 "8JUKnz": [
  "Tus funciones no incluyen esto. Quien administra puede cambiarlo."
 ],
 "8NDhI6": [
  "Tus áreas"
 ],
 "8Rsq2O": [
  [
   "by"
  ],
  " retiró este relevo a las ",
  [
   "time"
  ],
  "."
 ],
 "8ZsakT": [
  "Contraseña"
 ],
 "90Ixzk": [
  "You may read this case, not write in it."
 ],
 "9KGOeP": [
  "solved in part"
 ],
 "9uI/rE": [
  "Deshacer"
 ],
 "9xiHVp": [
  "Tiempo para responder a un relevo"
 ],
 "APRFzY": [
  "Este enlace ya se usó o ha caducado. Pide uno nuevo."
 ],
 "AUke+S": [
  "Es demasiado largo: como mucho, ",
  [
   "expected"
  ],
  " caracteres."
 ],
 "Albo/w": [
  "The case is open again, and you hold it."
 ],
 "Andv5P": [
  "Eso mismo se está haciendo todavía. Espera un momento."
 ],
 "AxW2eh": [
  "Seen, go on"
 ],
 "B0Dme7": [
  "Escribe un correo como nombre@empresa.com."
 ],
 "BElgCm": [
  "What you write"
 ],
 "Bgg2gV": [
  [
   "who"
  ],
  " closed the case meanwhile"
 ],
 "Bif6ra": [
  "Why is it opened again?"
 ],
 "BpEIW+": [
  "customer said"
 ],
 "BrYad8": [
  "Offer relay"
 ],
 "C6wh0T": [
  "Case"
 ],
 "CF/OGo": [
  "Área ",
  [
   "number"
  ]
 ],
 "CX+Z0v": [
  "Sin registrar"
 ],
 "Cbtn5W": [
  "Relay accepted"
 ],
 "CctIBf": [
  "mail"
 ],
 "ChMJaA": [
  "Te damos la bienvenida a bordo"
 ],
 "ClYchj": [
  "letter"
 ],
 "CoAac3": [
  "The customer said something meanwhile"
 ],
 "CyEd5Z": [
  "Relevos"
 ],
 "D16asK": [
  "Principal"
 ],
 "D87pha": [
  "Closed"
 ],
 "D9rmZN": [
  "No mail and no telephone are registered."
 ],
 "DBL0AT": [
  "Puesta en marcha"
 ],
 "DC9H9J": [
  "Enlace de la invitación"
 ],
 "DMFyub": [
  "What the customer still needs."
 ],
 "DPfwMq": [
  "Hecho"
 ],
 "DxvPMl": [
  "Es demasiado corto: al menos, ",
  [
   "expected"
  ],
  " caracteres."
 ],
 "EEZvNu": [
  "Goal"
 ],
 "EIEl/l": [
  "Fundarla"
 ],
 "EUrXY5": [
  [
   "name"
  ],
  " ya puede recibir casos."
 ],
 "EjJl4z": [
  "Recall"
 ],
 "En+dVg": [
  "Al menos 12 caracteres: tres o cuatro palabras que solo tú juntarías."
 ],
 "F0jKKJ": [
  "Remo no contesta"
 ],
 "F9N0Yc": [
  "Return the relay with a reason"
 ],
 "FEr96N": [
  "Tema"
 ],
 "FFo3AP": [
  "No se pudo leer lo enviado. Vuelve a cargar la página."
 ],
 "FQqOGz": [
  "Ahora este caso lo lleva ",
  [
   "0"
  ],
  "."
 ],
 "Faptqt": [
  "Administración"
 ],
 "FgAxTj": [
  "Salir"
 ],
 "Fr2l9x": [
  "Todo apartado"
 ],
 "Fs+py6": [
  "Buscar por nombre"
 ],
 "G+6uvP": [
  "Experiencia de cliente"
 ],
 "GDvlUT": [
  "Papel"
 ],
 "GhGb1w": [
  "Lacking"
 ],
 "Gk0qiK": [
  [
   "by"
  ],
  " offered it to <0>",
  [
   "to"
  ],
  "</0>"
 ],
 "GnhyFP": [
  "solved"
 ],
 "Gp4Yi6": [
  "Bandeja"
 ],
 "Gw0K4T": [
  "Ya trabaja aquí alguien con este correo."
 ],
 "H9HlDe": [
  "minutos"
 ],
 "HA1fiR": [
  "Crear el enlace"
 ],
 "HCWyeU": [
  "Keep the note"
 ],
 "HFMRsc": [
  "Read all of it"
 ],
 "HJ6GjZ": [
  [
   "0"
  ],
  " no recibe casos ahora. Elige otra área."
 ],
 "HLazKQ": [
  "Quitar ",
  [
   "name"
  ]
 ],
 "Hbtmvh": [
  "Remo no puede usar este valor."
 ],
 "HdE1If": [
  "Channel"
 ],
 "Hszxyp": [
  "Avisos"
 ],
 "IQknxX": [
  "Este relevo se aceptó a las ",
  [
   "time"
  ],
  "."
 ],
 "IbpEv1": [
  "Años de casos caben aquí con una sola orden, escrita donde corre Remo. El mapa dice qué es cada columna; hay ejemplos en docs/examples."
 ],
 "J/Upwb": [
  "días"
 ],
 "J4DwhW": [
  "the customer"
 ],
 "JEGlfK": [
  "Empezó"
 ],
 "JKpa4/": [
  "Dáselo a <0>",
  [
   "name"
  ],
  "</0> y a nadie más. Sirve una sola vez, hasta el ",
  [
   "until"
  ],
  "."
 ],
 "JlFcis": [
  "Send"
 ],
 "Jyylj8": [
  "atiende"
 ],
 "KDw4GX": [
  "Reintentar"
 ],
 "KLlOb4": [
  "How did it end?"
 ],
 "KOj+IK": [
  "goal unknown"
 ],
 "KR2vEv": [
  "What is lacking, or who should take it instead. They read this and complete it."
 ],
 "KdPw8k": [
  "Esto no se puede mostrar"
 ],
 "KjAjbu": [
  [
   "0",
   "plural",
   {
    "one": [
     "#",
     " área"
    ],
    "other": [
     "#",
     " áreas"
    ]
   }
  ]
 ],
 "LB3Kje": [
  "Organización"
 ],
 "LtI9AS": [
  "Owner"
 ],
 "M7SqjM": [
  "Reopen"
 ],
 "MV+65g": [
  "Record it"
 ],
 "MVX88j": [
  "Something new below"
 ],
 "MxVdpr": [
  [
   "who"
  ],
  " reopened the case meanwhile"
 ],
 "N49qr0": [
  "Ya llevas este caso."
 ],
 "NMFntl": [
  "no answer in ",
  [
   "waited"
  ]
 ],
 "NRBL74": [
  "expired"
 ],
 "NRDGV8": [
  [
   "who"
  ],
  " returned the relay meanwhile"
 ],
 "NTs7wt": [
  "Nombre de la organización"
 ],
 "NdUueS": [
  "in the shop"
 ],
 "NicOzv": [
  "Sin conexión con Remo. Volviendo a intentarlo…"
 ],
 "NqV4WY": [
  "Hay un campo que revisar."
 ],
 "O6xWFr": [
  "area not registered"
 ],
 "Oizb2d": [
  "recibe"
 ],
 "OnrWll": [
  "In part"
 ],
 "Oz5SW/": [
  "Quitar esta área"
 ],
 "P6T0XK": [
  "Este caso ya se ha ofrecido a ",
  [
   "0"
  ],
  ". Retira antes la oferta o espera su respuesta."
 ],
 "PJuW7o": [
  "Este relevo se retiró a las ",
  [
   "time"
  ],
  "."
 ],
 "Pi4c5C": [
  "Añade áreas y personas. Solo ve casos si tiene un papel en un área."
 ],
 "Q1/gEk": [
  "Case closed"
 ],
 "QHZRTi": [
  "<0>Sin registrar</0> son las filas que no decían qué área actuó. Se guardan como un hueco y se cuentan; nunca se adivinan. Las cifras se vuelven a contar en el registro cada vez que se abre esta página."
 ],
 "QudnNQ": [
  "Remo"
 ],
 "R+w/Va": [
  "Facturación"
 ],
 "R8/Qq8": [
  "Hay caracteres de control invisibles en este texto. Escríbelo de nuevo en vez de pegarlo."
 ],
 "R8K143": [
  "Telephone"
 ],
 "RmtUMr": [
  "+ Otra área"
 ],
 "RpEpV7": [
  "Returned to ",
  [
   "from"
  ],
  ". They see your reason."
 ],
 "SGh5Ug": [
  [
   "to"
  ],
  " returns the relay"
 ],
 "SXxhNE": [
  "since ",
  [
   "0"
  ]
 ],
 "Se9aCX": [
  "Accept the relay"
 ],
 "ShjeaR": [
  "Aquí no hay nada, o nada que puedas ver."
 ],
 "T+FOR5": [
  "Invitar a alguien"
 ],
 "T/NDSc": [
  "All open cases"
 ],
 "TEERTx": [
  "SMS"
 ],
 "ThWdXy": [
  "Subir a bordo"
 ],
 "TiqPpc": [
  "Solo se muestra ahora: cópialo antes de cerrar."
 ],
 "TqAUV2": [
  "You hold the case."
 ],
 "Tz0i8g": [
  "Ajustes"
 ],
 "U0DQlS": [
  "No case waits for you"
 ],
 "U7fVLi": [
  "Apartar"
 ],
 "UU0h9E": [
  "What went along with it"
 ],
 "Ub8MiI": [
  "after ",
  [
   "waited"
  ]
 ],
 "Uesrhb": [
  "Complete and offer again"
 ],
 "V1Hlem": [
  "copied"
 ],
 "VGPFqu": [
  "Reopen the case"
 ],
 "VaMXhY": [
  "Esta contraseña está en la lista de las más usadas. Elige palabras que solo tú juntarías."
 ],
 "Vf5F1b": [
  "Offer again"
 ],
 "VuFJy3": [
  "Choose how it ended."
 ],
 "Vw7rkh": [
  "El disco del servidor está lleno y no se puede guardar nada. Avisa a quien lo administra."
 ],
 "WCGjgG": [
  "Tu sesión ha terminado. Vuelve a entrar; lo que escribiste se conserva."
 ],
 "WIb+BP": [
  "What I hold"
 ],
 "WQg61I": [
  "Teclas"
 ],
 "Wdy/AY": [
  "horas"
 ],
 "X+NMLG": [
  "Take"
 ],
 "X3B5DX": [
  "Return the relay to ",
  [
   "from"
  ]
 ],
 "X9JyoB": [
  "Relay returned"
 ],
 "XJURKP": [
  "Correo electrónico"
 ],
 "XaZ1q2": [
  "Elige un área o un papel para toda la casa: sin ninguno no hay nada que ver."
 ],
 "Xb7228": [
  "Case reopened"
 ],
 "Xp7CpL": [
  "Pueden entrar"
 ],
 "XrYoOP": [
  "Why do you return it?"
 ],
 "Xry+oU": [
  "Instalación"
 ],
 "Y5qQKb": [
  "Esto ha cambiado desde que lo abriste. Vuelve a mirarlo antes de seguir."
 ],
 "YFDM0X": [
  "Saltar al contenido"
 ],
 "YkRdXs": [
  "En todas partes"
 ],
 "Z4Qsp0": [
  "Cuando se acaba, el caso vuelve a quien lo ofreció y se avisa a quienes coordinan las dos áreas."
 ],
 "ZP1fVe": [
  "¿Quién eres?"
 ],
 "ZdZdC6": [
  "in ",
  [
   "waited"
  ]
 ],
 "ZmxiUK": [
  "Como la llaman tus compañeros. Empezará en el idioma elegido aquí debajo."
 ],
 "ZoLR9q": [
  "Aquí no hay nada"
 ],
 "ZzIc+z": [
  "Es demasiado largo."
 ],
 "aBuYmn": [
  [
   "0"
  ],
  " cambió esto a las ",
  [
   "1"
  ],
  ". Vuelve a mirarlo antes de seguir."
 ],
 "aHjRJZ": [
  "Did the customer reach their goal?"
 ],
 "aSwfbR": [
  "Unidad"
 ],
 "b+SbTk": [
  "Para toda la casa"
 ],
 "b5Qs6l": [
  "What happened"
 ],
 "bFJl1w": [
  "Offer the case to another area"
 ],
 "bHYfKU": [
  "A la clave le falta el permiso ",
  [
   "scope"
  ],
  "."
 ],
 "bVFqHm": [
  "Customer without a name"
 ],
 "bboEkO": [
  "Relay expired"
 ],
 "bjQ9UL": [
  "Administrarás este Remo y podrás invitar a los demás."
 ],
 "bjgfff": [
  "form"
 ],
 "bouiKD": [
  "Atiende a los clientes"
 ],
 "byW9XU": [
  "Return the relay"
 ],
 "c0Ubfw": [
  "Esto se pidió desde una dirección que no es la de Remo. Abre Remo en su dirección de siempre."
 ],
 "c6MPvc": [
  "as its source tells"
 ],
 "cEskEy": [
  "Relay offered"
 ],
 "d6+lqP": [
  [
   "active",
   "plural",
   {
    "one": [
     "#",
     " persona puede entrar"
    ],
    "other": [
     "#",
     " personas pueden entrar"
    ]
   }
  ]
 ],
 "dEgA5A": [
  "Cancelar"
 ],
 "dXCi3J": [
  "Algo se ha roto"
 ],
 "dYaCI1": [
  "Nada con ese nombre"
 ],
 "dhdPit": [
  "Offered to ",
  [
   "name"
  ],
  ". Until they accept, the case stays with you."
 ],
 "djTl9e": [
  "Elige tu contraseña y ya estás dentro."
 ],
 "ds3tI3": [
  [
   "who"
  ],
  " changed the case meanwhile"
 ],
 "dxMIdY": [
  "Remo está muy ocupado. Inténtalo de nuevo dentro de ",
  [
   "0"
  ],
  "."
 ],
 "e12o5C": [
  "Invitar a otra persona"
 ],
 "e32s/n": [
  "Holder"
 ],
 "e4uu9J": [
  "Aquí falta algo."
 ],
 "e7fvGV": [
  "El relevo caducó sin respuesta; el caso vuelve a quien lo ofreció."
 ],
 "eCCiUm": [
  "Answers to the customer"
 ],
 "eG9zHD": [
  "What was tried"
 ],
 "eLJFbd": [
  "Held by"
 ],
 "eVq0cO": [
  "My area"
 ],
 "ecUA8p": [
  "Today"
 ],
 "epycHz": [
  "Auditoría"
 ],
 "es1PFm": [
  "Close the case"
 ],
 "f2kDed": [
  "“",
  [
   "quote"
  ],
  "”"
 ],
 "f4ALb5": [
  [
   "who"
  ],
  " wrote a note meanwhile"
 ],
 "fFAaJ0": [
  "What my area holds"
 ],
 "fH+QI2": [
  "A la petición le falta su clave. Vuelve a cargar la página."
 ],
 "fMPkxb": [
  "Mostrar más"
 ],
 "fZhk9V": [
  "Dirige: responde del área"
 ],
 "foZxs1": [
  "Todos reman a la vez y en una dirección: la del cliente."
 ],
 "fqw0eu": [
  "Tú trabajas en la primera."
 ],
 "g3UF2V": [
  "Accept"
 ],
 "g9QpVZ": [
  "You accepted the relay: you hold the case."
 ],
 "gASFuK": [
  "Este Remo ya está puesto en marcha. Entra."
 ],
 "gR27C1": [
  "Hay ",
  [
   "0"
  ],
  " campos que revisar."
 ],
 "gjPfHz": [
  "Es un fallo nuestro. Ha quedado anotado con la referencia ",
  [
   "reference"
  ],
  "."
 ],
 "gkCo6g": [
  "Waiting for ",
  [
   "to"
  ],
  " to answer"
 ],
 "h0HWFU": [
  "Un relevo necesita a alguien al otro lado: invita a tus compañeros."
 ],
 "hEg0yF": [
  "Solo en el pasado importado"
 ],
 "hL5+/P": [
  "Filas"
 ],
 "hPe67D": [
  "closes the case"
 ],
 "he3ygx": [
  "Copiar"
 ],
 "hoBJer": [
  "A esta dirección le falta la parte secreta del enlace. Ábrelo otra vez, entero, como te lo dieron."
 ],
 "hvEe7D": [
  "Came by"
 ],
 "hzzbXf": [
  "Mostrar la contraseña"
 ],
 "iCcaB8": [
  "Qué personas"
 ],
 "iH8pgl": [
  "Atrás"
 ],
 "iKbR5F": [
  [
   "area"
  ],
  " returned it: <0>",
  [
   "reason"
  ],
  "</0>"
 ],
 "iWAhsR": [
  "Es demasiado grande: como mucho, ",
  [
   "0"
  ],
  " kB."
 ],
 "jLqQK8": [
  [
   "organisation"
  ],
  " ya navega"
 ],
 "jg/mtv": [
  "Un relevo necesita dos: quien pasa el caso y quien lo recibe."
 ],
 "jmsZBE": [
  "Después sigues donde estabas."
 ],
 "jyjVpG": [
  [
   "from"
  ],
  " offers you this case"
 ],
 "k8C4xo": [
  "En las áreas"
 ],
 "kC5esl": [
  "O nada que puedas ver. Comprueba la dirección."
 ],
 "kFJFTU": [
  "Es un fallo nuestro. Vuelve a cargar la página; lo guardado está a salvo."
 ],
 "kRFyAC": [
  "Quitar el área ",
  [
   "number"
  ]
 ],
 "kWJmRL": [
  "Tú"
 ],
 "kbMKRm": [
  "Change of area"
 ],
 "kdFQUM": [
  "A la bandeja"
 ],
 "kgqubL": [
  "Hay caracteres invisibles que cambian el sentido del texto. Escríbelo de nuevo en vez de pegarlo."
 ],
 "kh5Yjs": [
  "telephone"
 ],
 "kiXqyR": [
  "Este correo y esta contraseña no se corresponden. Revisa ambos e inténtalo de nuevo."
 ],
 "kjGlD5": [
  "Did the customer reach their goal: “",
  [
   "goal"
  ],
  "”?"
 ],
 "ktm6FC": [
  "Tried"
 ],
 "l75CjT": [
  "Yes"
 ],
 "lC37/n": [
  "A la dirección le falta su código. Abre el enlace entero que Remo escribió al arrancar."
 ],
 "lD8aA6": [
  "Step without a name"
 ],
 "ldwTjl": [
  "The case is closed."
 ],
 "lngVzz": [
  "Return…"
 ],
 "m16xKo": [
  "Añadir"
 ],
 "m1yG8X": [
  "Wants"
 ],
 "mUv9U4": [
  "Ventas"
 ],
 "mmZ9Ff": [
  "dirige"
 ],
 "mx37BZ": [
  "Choose one; if nobody could ask, say so."
 ],
 "n3diXP": [
  "Aquí queda lo que una importación no pudo situar: un hueco del pasado, nunca parte de un relevo."
 ],
 "nUqU/g": [
  "Esto ya se envió con otras palabras. Vuelve a cargar la página para ver qué vale."
 ],
 "nhLR4h": [
  "Áreas: ",
  [
   "names"
  ],
  "."
 ],
 "nhrgY0": [
  [
   "who"
  ],
  " offered the case meanwhile"
 ],
 "nj2QoG": [
  "Como el sistema"
 ],
 "ntMyuO": [
  "Aquí no hay nada"
 ],
 "oSrMRT": [
  "Mine"
 ],
 "oWcNWU": [
  "Esta dirección solo responde a ",
  [
   "0"
  ],
  "."
 ],
 "ofldSs": [
  "Área"
 ],
 "orxGyA": [
  "Back to the list"
 ],
 "ovaWqq": [
  "and ",
  [
   "more"
  ],
  " more"
 ],
 "ozp9fm": [
  "Aún no se ha importado nada"
 ],
 "pSczzA": [
  "Paso ",
  [
   "number"
  ],
  " de ",
  [
   "total"
  ]
 ],
 "pvnfJD": [
  "Oscuro"
 ],
 "q8yluz": [
  "Tu nombre"
 ],
 "q9dmxX": [
  "Este relevo caducó a las ",
  [
   "time"
  ],
  " y ha vuelto a quien lo ofreció."
 ],
 "qMXqdB": [
  "coordina"
 ],
 "qP++m9": [
  "What was done and what the customer was told. A colleague who opens the case in a year reads this."
 ],
 "qT4LUg": [
  "Offer the relay"
 ],
 "qj2isS": [
  [
   "by"
  ],
  " devolvió este relevo a las ",
  [
   "time"
  ],
  "."
 ],
 "rW1fye": [
  [
   "person"
  ],
  " takes the case"
 ],
 "rnIcJ2": [
  "The customer"
 ],
 "ruYK5Y": [
  "goal reached"
 ],
 "s3WPp3": [
  "Relay recalled"
 ],
 "sQia9P": [
  "Entrar"
 ],
 "sTBG35": [
  [
   "who"
  ],
  " accepted the relay meanwhile"
 ],
 "sUduX7": [
  "Recall the relay"
 ],
 "sZFORX": [
  "Añadir un área"
 ],
 "srJnxH": [
  "You recalled the relay."
 ],
 "sry6+3": [
  "Ver las teclas"
 ],
 "szvDLL": [
  "What ",
  [
   "first"
  ],
  " said…"
 ],
 "tBjguD": [
  "Áreas"
 ],
 "tK1zTV": [
  "withdrawn by the customer"
 ],
 "tZ8XiG": [
  "whoever accepts also answers to the customer"
 ],
 "tifyHx": [
  "Escribe un teléfono: cifras, espacios y un + para el país."
 ],
 "u5zJMh": [
  [
   "by"
  ],
  " aceptó este relevo a las ",
  [
   "time"
  ],
  "."
 ],
 "uBGC94": [
  "Reply to ",
  [
   "first"
  ],
  "…"
 ],
 "uMQm1c": [
  "Tres pasos cortos; nada se guarda hasta el último."
 ],
 "uO5whH": [
  "Es un fallo nuestro. Ha quedado anotado."
 ],
 "uYWUqA": [
  "Mail"
 ],
 "ufXZ5e": [
  "Take the case"
 ],
 "ugH/Yc": [
  "Tienen hasta las ",
  [
   "0"
  ],
  " para contestar."
 ],
 "umJ3cK": [
  "Atención al cliente"
 ],
 "uns+cG": [
  "sin terminar"
 ],
 "vS26/6": [
  "no recibe"
 ],
 "vW2lhz": [
  "visit"
 ],
 "vXIe7J": [
  "Idioma"
 ],
 "vZQYIO": [
  "Pon Remo en marcha"
 ],
 "vsevg/": [
  "Los departamentos que se pasan casos entre sí: dos o más."
 ],
 "w6vWBr": [
  "Coordina: recibe aviso de los relevos caducados"
 ],
 "wA9ntn": [
  "La petición no dice qué versión vio. Vuelve a cargar la página."
 ],
 "wc2UWo": [
  "Ya hay un área con este nombre."
 ],
 "wdxz7K": [
  "Origen"
 ],
 "we3GdM": [
  "chat"
 ],
 "x3tvNn": [
  "Seguir"
 ],
 "xTQ23d": [
  "Nobody could ask"
 ],
 "xdG83m": [
  "Reason: <0>",
  [
   "reason"
  ],
  "</0>"
 ],
 "xo1G8u": [
  "Es demasiado corto."
 ],
 "xp5aBJ": [
  [
   "who"
  ],
  " answered meanwhile"
 ],
 "xu+Jim": [
  "Closed cases"
 ],
 "y/0uwd": [
  "Yesterday"
 ],
 "yQE2r9": [
  "Cargando"
 ],
 "yVr7e6": [
  "Reparaciones"
 ],
 "yZSfRw": [
  "Case brought from another system"
 ],
 "yfdY/n": [
  "The relay expired meanwhile"
 ],
 "ygip/r": [
  "Este relevo se ofreció a ",
  [
   "0"
  ],
  "."
 ],
 "ywaqpE": [
  "Relays offered to us"
 ],
 "yz7wBu": [
  "Cerrar"
 ],
 "z0x43q": [
  "Invitar a compañeros"
 ],
 "z466YE": [
  "waited ",
  [
   "waited"
  ]
 ],
 "zK2zYK": [
  "+ En otra área"
 ],
 "zSb9nm": [
  "Lo que se ha traído de otros sistemas. Allí no cambia nada y no se ha escrito a nadie."
 ],
 "zj+zFa": [
  "Otherwise the owner stays the same, whoever holds the case."
 ],
 "zx8koa": [
  "Choose an area."
 ]
}
