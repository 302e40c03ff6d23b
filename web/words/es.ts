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
  "Escribir una nota para el equipo"
 ],
 "+D5Zus": [
  "Lo que necesita"
 ],
 "+KyBUN": [
  "Aún no hay áreas"
 ],
 "+Suj/n": [
  "cliente"
 ],
 "+TWfNF": [
  "objetivo alcanzado en parte"
 ],
 "+TluAf": [
  "Mientras tanto, el caso ha cambiado"
 ],
 "+YrETt": [
  "Qué"
 ],
 "+ZS2be": [
  "La carpeta de archivos del servidor no responde. Inténtalo más tarde o avisa a quien administra Remo."
 ],
 "+f19E0": [
  "No hay ningún caso abierto"
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
 "+siMqD": [
  "Bitácora"
 ],
 "+t3/X2": [
  "Registrar lo que dijo el cliente"
 ],
 "+vbOeJ": [
  "Nota interna"
 ],
 "/+WGOc": [
  "Remo no contesta. Lo que escribiste sigue aquí: inténtalo de nuevo cuando vuelva la conexión."
 ],
 "/0vXPB": [
  "Responder al cliente"
 ],
 "/C9L6C": [
  "Otro"
 ],
 "/OQd3k": [
  "Este caso ya está abierto."
 ],
 "/RsGMf": [
  "Lo que si no tendrían que preguntarte. Un relevo incompleto vuelve."
 ],
 "/RuZHD": [
  "Relevos en cifras"
 ],
 "/XPQjW": [
  "Su recorrido; las flechas van de marca en marca"
 ],
 "/Y2sko": [
  "Elige una zona horaria de la lista."
 ],
 "/ZZIBD": [
  "Mar"
 ],
 "/ah4do": [
  "duplicado de otro caso"
 ],
 "/hpEcX": [
  "nota"
 ],
 "/jQctM": [
  "A"
 ],
 "/l0T+0": [
  "Orden de una importación"
 ],
 "/lLVOw": [
  "Cambio de área traído de otro sistema"
 ],
 "/mG96B": [
  "Copiar la clave"
 ],
 "/nT6AE": [
  "Contraseña nueva"
 ],
 "/tEIep": [
  "Referencia <0>",
  [
   "reference"
  ],
  "</0>"
 ],
 "/wYdGr": [
  "Esta persona solo está en el pasado importado. Para que entre, invítala."
 ],
 "/yCmet": [
  "objetivo no alcanzado"
 ],
 "01PDpC": [
  "Guardar el cliente"
 ],
 "02i3WU": [
  "Importaciones"
 ],
 "05ePVb": [
  "Esta área ya lleva el caso. Elige otra."
 ],
 "08KGo9": [
  "sin tipo"
 ],
 "0E+3JA": [
  "Dijo el cliente"
 ],
 "0IY0/t": [
  "prioridad: ",
  [
   "0"
  ]
 ],
 "0NUOxK": [
  "Me toca"
 ],
 "0O/Vil": [
  "Relevos dados"
 ],
 "0QY/RJ": [
  "Identificador ",
  [
   "0"
  ]
 ],
 "0bBEuT": [
  "Los casos ya no están enlazados."
 ],
 "0bSRxE": [
  "nada"
 ],
 "0ldUld": [
  "Alguien ha cambiado esto mientras lo tenías abierto."
 ],
 "0s3m26": [
  "Tiempo para responder a un relevo ofrecido"
 ],
 "12MbrF": [
  "A alguien de ",
  [
   "where"
  ]
 ],
 "1HeYnS": [
  [
   "to"
  ],
  " no contestó a tiempo"
 ],
 "1LBzVh": [
  "Decir de qué trata el caso"
 ],
 "1MCW4V": [
  "Otra persona ha cambiado lo mismo mientras tanto"
 ],
 "1TSTed": [
  "Los teléfonos de este país no necesitan prefijo."
 ],
 "1UzENP": [
  "No"
 ],
 "1ZF9KQ": [
  "Cuándo"
 ],
 "1hKEom": [
  "Prioridad"
 ],
 "1jUg5D": [
  "Ofrecido"
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
  "no resuelto"
 ],
 "1wCoey": [
  "Aquí se pueden leer los casos cerrados: cómo terminaron y si se alcanzó el objetivo."
 ],
 "1wdjme": [
  "Personas"
 ],
 "1yUTKA": [
  "Lo lee todo, no cambia nada."
 ],
 "2/fy8w": [
  "Archivos adjuntos"
 ],
 "29ZPJ1": [
  [
   "day"
  ],
  ": ",
  [
   "words"
  ]
 ],
 "2AJfJF": [
  "Te han dado este caso."
 ],
 "2AKFDs": [
  "lo anotó ",
  [
   "by"
  ]
 ],
 "2BBAbc": [
  "Lista"
 ],
 "2DTiI/": [
  "Quitar el enlace con ",
  [
   "subject"
  ]
 ],
 "2L1cRM": [
  "Estas palabras se borraron."
 ],
 "2WdSeY": [
  "Caso devuelto al área"
 ],
 "2XEPk6": [
  "Caso abierto"
 ],
 "2XRZa9": [
  "No llevas ningún caso y nadie te ha ofrecido uno. Toma uno de tu área o abre uno nuevo."
 ],
 "2YE3je": [
  [
   "span"
  ],
  " tarde"
 ],
 "2ZKSQz": [
  [
   "name"
  ],
  " lo está mirando"
 ],
 "2dZphE": [
  "Nada contiene «",
  [
   "written"
  ],
  "». Mostrando resultados de <0>",
  [
   "0"
  ],
  "</0>."
 ],
 "2dafL7": [
  "Crear la organización"
 ],
 "2kwjq3": [
  "Área que lo lleva"
 ],
 "2pHuU8": [
  "Una clave tiene 13 cifras."
 ],
 "2qs6rP": [
  "Aún no hay campos propios"
 ],
 "2vudsu": [
  "Trimestre"
 ],
 "32nsQG": [
  "área"
 ],
 "33+tw4": [
  "Motivos"
 ],
 "39M4g8": [
  "Persona o empresa"
 ],
 "3AYTem": [
  "Las funciones de ",
  [
   "0"
  ],
  " valen desde ahora."
 ],
 "3Bqmdz": [
  "Ninguno en este tiempo."
 ],
 "3FCwND": [
  "No trabajas en ningún área, así que ningún caso te toca. Puedes leerlos todos."
 ],
 "3M7iqH": [
  "Elige a alguien."
 ],
 "3PRxO3": [
  "Etapa"
 ],
 "3cEomY": [
  "Qué lista"
 ],
 "3dO6rb": [
  "Pasaporte"
 ],
 "3trld6": [
  "Quien acepte responde también ante el cliente"
 ],
 "3vBH+A": [
  [
   "0",
   "plural",
   {
    "one": [
     "#",
     " cliente encontrado"
    ],
    "other": [
     "#",
     " clientes encontrados"
    ]
   }
  ]
 ],
 "3wZAtE": [
  "Con tus palabras"
 ],
 "3wypp5": [
  "Quita un filtro o mira en otra bandeja: sus cifras cuentan con los mismos filtros."
 ],
 "42LOFu": [
  "Paso traído de otro sistema"
 ],
 "446OEB": [
  "Casos"
 ],
 "45mxYk": [
  "Qué falta"
 ],
 "4M9KAx": [
  "Opción ",
  [
   "nth"
  ],
  " en inglés"
 ],
 "4Mo97R": [
  "Guardar el área"
 ],
 "4Mpg4n": [
  "Un caso que has contestado está aquí hasta que el cliente responda; primero, la espera más larga."
 ],
 "4dQFvz": [
  "Terminó"
 ],
 "4hJhzz": [
  "Tabla"
 ],
 "57cf+6": [
  "Dáselo a <0/> y a nadie más. Sirve una sola vez, hasta el ",
  [
   "until"
  ],
  "."
 ],
 "5I6Vws": [
  "reloj de los relevos"
 ],
 "5Mdn5M": [
  "Este relevo se devolvió a las ",
  [
   "time"
  ],
  "."
 ],
 "5Q+FTr": [
  "Compañeros"
 ],
 "5Wh7vN": [
  "Tres letras o más. Da igual si pones tildes, mayúsculas o plurales, y una errata pequeña se corrige. Una frase exacta va entre comillas."
 ],
 "5ZSH2K": [
  "De 1 minuto a 30 días."
 ],
 "5aYu4H": [
  "Vuelve al turno"
 ],
 "5oD9f/": [
  "Anteriores"
 ],
 "5oHR08": [
  [
   "name"
  ],
  " está escribiendo"
 ],
 "5ryV4f": [
  "De turno allí: ",
  [
   "names"
  ]
 ],
 "5vaT2N": [
  "Qué quiere el cliente"
 ],
 "5xIOtd": [
  "se cuenta como: ",
  [
   "0"
  ]
 ],
 "6/X/pP": [
  "Fuera de turno hasta ",
  [
   "when"
  ]
 ],
 "60g+Ne": [
  "Nadie con ese nombre"
 ],
 "6Du5Jx": [
  "Mientras tanto, ",
  [
   "who"
  ],
  " tomó el caso"
 ],
 "6Fm28k": [
  "Elige un área"
 ],
 "6O5XzR": [
  "Los dos casos muestran el enlace."
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
 "6ihca6": [
  "No se ha encontrado nada"
 ],
 "6jfS51": [
  "Te damos la bienvenida"
 ],
 "6lGaum": [
  "Visto"
 ],
 "6xRTUX": [
  "Ajustes de la organización cambiados"
 ],
 "6zvf5G": [
  "Aquí se espera: ",
  [
   "expected"
  ],
  "."
 ],
 "71mPJY": [
  "Como el área"
 ],
 "7NYyzl": [
  "canal"
 ],
 "7RXfc6": [
  "Dijimos"
 ],
 "7TC6pN": [
  "Nota para compañeros: nunca sale de casa…"
 ],
 "7hrmzS": [
  "el motivo"
 ],
 "7i8j3G": [
  "Empresa"
 ],
 "7kIsDx": [
  "Lo que llevaba no lo lleva ahora nadie."
 ],
 "7mbOLE": [
  "responder"
 ],
 "7sMeHQ": [
  "Clave"
 ],
 "7t8r8C": [
  "lleva:yo desde:2026-01"
 ],
 "844QoN": [
  "las primeras listas"
 ],
 "876pfE": [
  "Cliente"
 ],
 "8A4upX": [
  "Ve todos los casos y puede actuar en ellos."
 ],
 "8AWb1D": [
  "el tipo"
 ],
 "8DhCS+": [
  "Volver al turno"
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
 "8SvaRv": [
  "Nada así por ahora"
 ],
 "8TWKWp": [
  "cliente:\"Carmen Soto\" router"
 ],
 "8ULk6j": [
  "Algo de una lista volvió"
 ],
 "8ZsakT": [
  "Contraseña"
 ],
 "8hUZOn": [
  "Cómo se muestra"
 ],
 "8kkdNW": [
  "Elige qué debe quedar."
 ],
 "8qRlNU": [
  "Registrar al cliente"
 ],
 "8zt7bs": [
  "Cerrado el"
 ],
 "9+kVUX": [
  "Horario de la persona cambiado"
 ],
 "90Ixzk": [
  "Puedes leer este caso, no escribir en él."
 ],
 "9Jmx1H": [
  [
   "whom"
  ],
  ", desde <0/>"
 ],
 "9KGOeP": [
  "resuelto en parte"
 ],
 "9NhLzw": [
  "Otro identificador"
 ],
 "9OR/c/": [
  "El horario y la suplencia valen desde ahora."
 ],
 "9TBfeI": [
  "Es este mismo caso. Elige otro."
 ],
 "9adcaN": [
  "Del tipo"
 ],
 "9dPgb+": [
  "Ya no está enlazado"
 ],
 "9lwHOM": [
  "Motivo: <0/>"
 ],
 "9qVQiw": [
  "Qué casos"
 ],
 "9uI/rE": [
  "Deshacer"
 ],
 "9uI0m1": [
  "Clave de un caso"
 ],
 "9xiHVp": [
  "Tiempo para responder a un relevo"
 ],
 "A1taO8": [
  "Buscar"
 ],
 "A82al/": [
  "borrado"
 ],
 "AHZflp": [
  "Chat"
 ],
 "AKr6Hn": [
  "Contraseña actual"
 ],
 "AMFfTS": [
  "Todavía no se le ha abierto ningún caso."
 ],
 "AP1zVY": [
  "Están relacionados"
 ],
 "APBsap": [
  "Por su plazo"
 ],
 "APRFzY": [
  "Este enlace ya se usó o ha caducado. Pide uno nuevo."
 ],
 "ART9ZZ": [
  "Hasta cuándo atrás"
 ],
 "AUke+S": [
  "Es demasiado largo: como mucho, ",
  [
   "expected"
  ],
  " caracteres."
 ],
 "Albo/w": [
  "El caso vuelve a estar abierto y lo llevas tú."
 ],
 "AmHOM0": [
  "Ofrecidos a ",
  [
   "name"
  ],
  ", por quién"
 ],
 "Andv5P": [
  "Eso mismo se está haciendo todavía. Espera un momento."
 ],
 "Ar9O6K": [
  "Todo lo que se registró aquí, lo último primero. Nada de ello puede cambiarse ni quitarse."
 ],
 "AxW2eh": [
  "Visto, seguir"
 ],
 "B+QzHN": [
  [
   "person"
  ],
  " devuelve el caso al área: espera a quien lo tome"
 ],
 "B0Dme7": [
  "Escribe un correo como nombre@empresa.com."
 ],
 "BBUDfW": [
  "Urgente"
 ],
 "BCGieK": [
  "Todo sobre este cliente"
 ],
 "BCVtqO": [
  "Suplente"
 ],
 "BElgCm": [
  "Qué escribes"
 ],
 "BW0A/r": [
  "Registrar a <0/> como nuevo cliente"
 ],
 "BWNmxb": [
  "Los casos los ven las personas de las áreas. Quien administra Remo puede añadirte a una."
 ],
 "BbgY/U": [
  "Casos de tipo"
 ],
 "Bgg2gV": [
  "Mientras tanto, ",
  [
   "who"
  ],
  " cerró el caso"
 ],
 "Bif6ra": [
  "¿Por qué se reabre?"
 ],
 "BjGMvy": [
  "Filtrar la lista"
 ],
 "BlgSLa": [
  "No consta nadie con ese nombre, correo o teléfono."
 ],
 "Blyd3v": [
  "Escribe una hora como 09:30."
 ],
 "BpEIW+": [
  "dijo el cliente"
 ],
 "BrYad8": [
  "Ofrecer relevo"
 ],
 "C/A9H8": [
  "Un año"
 ],
 "C6wh0T": [
  "Caso"
 ],
 "CF/OGo": [
  "Área ",
  [
   "number"
  ]
 ],
 "CF9yds": [
  "Vacío: hasta que vuelvas."
 ],
 "CFk1A4": [
  [
   "name"
  ],
  " lleva el caso y recibe aviso."
 ],
 "CIAzf8": [
  "relevo caducado"
 ],
 "CQZXPX": [
  "Aceptados"
 ],
 "CX+Z0v": [
  "Sin registrar"
 ],
 "Cbtn5W": [
  "Relevo aceptado"
 ],
 "CctIBf": [
  "correo"
 ],
 "ChMJaA": [
  "Te damos la bienvenida a bordo"
 ],
 "ClYchj": [
  "carta"
 ],
 "CoAac3": [
  "Mientras tanto, el cliente ha dicho algo"
 ],
 "CqwWuv": [
  "Otro enlace de invitación"
 ],
 "CsekCi": [
  "Normal"
 ],
 "Cu+Njq": [
  "Otro nombre"
 ],
 "CyEd5Z": [
  "Relevos"
 ],
 "CyioN9": [
  "Relevo"
 ],
 "D16asK": [
  "Principal"
 ],
 "D4qIiK": [
  "la etapa"
 ],
 "D9rmZN": [
  "No consta correo ni teléfono."
 ],
 "DBL0AT": [
  "Puesta en marcha"
 ],
 "DMFyub": [
  "Qué necesita todavía el cliente."
 ],
 "DPfwMq": [
  "Hecho"
 ],
 "DRrE0P": [
  [
   "back",
   "plural",
   {
    "one": [
     "#",
     " volvió"
    ],
    "other": [
     "#",
     " volvieron"
    ]
   }
  ]
 ],
 "DUKHFw": [
  "Aún no se ha cerrado ningún caso"
 ],
 "DUmfIa": [
  "Los mejores primero"
 ],
 "DeT0Pf": [
  "Caso siguiente"
 ],
 "DfVxA1": [
  "Escribir otra búsqueda"
 ],
 "DsAVer": [
  "Para quien atienda a este cliente. El cliente nunca lo ve."
 ],
 "DxvPMl": [
  "Es demasiado corto: al menos, ",
  [
   "expected"
  ],
  " caracteres."
 ],
 "E4SEje": [
  "+ Otro nombre"
 ],
 "E7oAAw": [
  "En esta lista ya hay algo con ese nombre; quizá está retirado."
 ],
 "EEZvNu": [
  "Objetivo"
 ],
 "EKq2vn": [
  "Ningún relevo espera a tu área"
 ],
 "EPKmf0": [
  "Antes falta algo"
 ],
 "EQKN8M": [
  "caducado"
 ],
 "EQX76B": [
  "muestra todas las teclas"
 ],
 "ETTyx9": [
  "Añadir a la lista"
 ],
 "EUrXY5": [
  [
   "name"
  ],
  " ya puede recibir casos."
 ],
 "EbMPZJ": [
  "Sin asignar"
 ],
 "Ef7StM": [
  "Desconocido"
 ],
 "EfOoEe": [
  "abierto antes de"
 ],
 "EjJl4z": [
  "Retirar"
 ],
 "EmTfUC": [
  "De 1 minuto a 720 horas."
 ],
 "En+dVg": [
  "Al menos 12 caracteres: tres o cuatro palabras que solo tú juntarías."
 ],
 "ErU1td": [
  "Etapas"
 ],
 "F0jKKJ": [
  "Remo no contesta"
 ],
 "F9N0Yc": [
  "Devolver el relevo con un motivo"
 ],
 "FEr96N": [
  "Tema"
 ],
 "FFo3AP": [
  "No se pudo leer lo enviado. Vuelve a cargar la página."
 ],
 "FN/SMN": [
  "Organización fundada"
 ],
 "FPPCdm": [
  "Casos encontrados"
 ],
 "FPut2o": [
  "Casos enlazados"
 ],
 "FQLTQT": [
  "Lo que sabemos"
 ],
 "FQqOGz": [
  "Ahora este caso lo lleva ",
  [
   "0"
  ],
  "."
 ],
 "FW2Y8K": [
  "Qué hace"
 ],
 "FXjyGt": [
  "Tipo de caso"
 ],
 "FYIbPu": [
  "De cualquier tipo"
 ],
 "Faptqt": [
  "Administración"
 ],
 "FbbEI5": [
  "Descripción del área cambiada"
 ],
 "FeLHEY": [
  "Suplente nombrado o retirado"
 ],
 "FgAxTj": [
  "Salir"
 ],
 "FgcuT6": [
  "clave"
 ],
 "Fl69MS": [
  "No se conoce ningún valor «",
  [
   "value"
  ],
  "» para «",
  [
   "0"
  ],
  "», así que nada puede coincidir."
 ],
 "FqJZk7": [
  "Nadie ha dicho aún qué tipo de caso es."
 ],
 "Fr2l9x": [
  "Todo apartado"
 ],
 "Fs+py6": [
  "Buscar por nombre"
 ],
 "Fw2HrS": [
  "Todas las áreas"
 ],
 "Fyxrl0": [
  "Ningún otro caso tiene estas palabras."
 ],
 "Fz2+p1": [
  "Más resultados"
 ],
 "FzZ7Qv": [
  "De turno allí: ",
  [
   "names"
  ],
  " y ",
  [
   "more"
  ],
  " más"
 ],
 "G+6uvP": [
  "Experiencia de cliente"
 ],
 "G4vNsx": [
  "«",
  [
   "reason"
  ],
  "»"
 ],
 "G9+A0E": [
  "urgente"
 ],
 "GDvlUT": [
  "Papel"
 ],
 "GHmCm3": [
  "Nombre del festivo"
 ],
 "GKEv9B": [
  "NIF o NIE"
 ],
 "GhGb1w": [
  "Falta"
 ],
 "GkTjQM": [
  "<0>La mitad, respondida en</0> es el tiempo en que la mitad de los aceptados o devueltos tuvo respuesta. Los retirados y los caducados no la tuvieron. No se cuentan los relevos de un pasado importado: nadie los ofreció aquí."
 ],
 "GnhyFP": [
  "resuelto"
 ],
 "Gp4Yi6": [
  "Bandeja"
 ],
 "GtRAA3": [
  "Subir ",
  [
   "0"
  ]
 ],
 "Gw0K4T": [
  "Ya trabaja aquí alguien con este correo."
 ],
 "GxifMF": [
  "Como la casa"
 ],
 "H6QyJX": [
  "Ningún otro caso va con este."
 ],
 "H6U1yf": [
  "Cambiar el cliente"
 ],
 "H7OUPr": [
  "Día"
 ],
 "H9HlDe": [
  "minutos"
 ],
 "HA1fiR": [
  "Crear el enlace"
 ],
 "HCWyeU": [
  "Guardar la nota"
 ],
 "HFMRsc": [
  "Leerlo todo"
 ],
 "HJ6GjZ": [
  [
   "0"
  ],
  " no recibe casos ahora. Elige otra área."
 ],
 "HJKs15": [
  "Guardar lo rellenado"
 ],
 "HLazKQ": [
  "Quitar ",
  [
   "name"
  ]
 ],
 "HPVM9U": [
  "hasta ",
  [
   "until"
  ]
 ],
 "HRq33c": [
  "responsable"
 ],
 "HY3XsV": [
  "Guardar las funciones"
 ],
 "HZoUSD": [
  "Qué necesitan:"
 ],
 "Hbtmvh": [
  "Remo no puede usar este valor."
 ],
 "HdE1If": [
  "Canal"
 ],
 "HpOgNq": [
  "Guardar los ajustes"
 ],
 "HptUxX": [
  "Número"
 ],
 "HstFQJ": [
  "Filtrar…"
 ],
 "Hszxyp": [
  "Avisos"
 ],
 "HvDfH/": [
  "Importado"
 ],
 "I1JFHd": [
  "Sobre el caso"
 ],
 "IQkB07": [
  "El primero empieza con un cliente que necesita algo."
 ],
 "IQknxX": [
  "Este relevo se aceptó a las ",
  [
   "time"
  ],
  "."
 ],
 "IUL8WM": [
  "Escribe al menos un nombre, un correo, un teléfono o un identificador."
 ],
 "IZDPfY": [
  "La organización"
 ],
 "IbpEv1": [
  "Años de casos caben aquí con una sola orden, escrita donde corre Remo. El mapa dice qué es cada columna; hay ejemplos en docs/examples."
 ],
 "IsgeJE": [
  "Reapertura"
 ],
 "Isy8Fk": [
  "abre,"
 ],
 "ItnLvW": [
  "Visita"
 ],
 "IzgmxV": [
  "Se le pueden ofrecer relevos"
 ],
 "J/Upwb": [
  "días"
 ],
 "J2j1Kk": [
  "Subiendo ",
  [
   "name"
  ]
 ],
 "J4DwhW": [
  "el cliente"
 ],
 "J5uTzC": [
  "Abiertos"
 ],
 "JEGlfK": [
  "Empezó"
 ],
 "JEYWge": [
  [
   "0",
   "plural",
   {
    "one": [
     "Buscar sin el filtro"
    ],
    "other": [
     "Buscar sin los filtros"
    ]
   }
  ]
 ],
 "JFoUYP": [
  "Lo que deben saber los compañeros"
 ],
 "JGvwnU": [
  "Último uso"
 ],
 "JM7jyW": [
  "+ Un identificador"
 ],
 "JNCzPW": [
  "País"
 ],
 "JWc7D0": [
  "Sin indicar"
 ],
 "JZZAeR": [
  [
   "0"
  ],
  " pide: ",
  [
   "what"
  ],
  "."
 ],
 "JaQCJb": [
  "Finales"
 ],
 "Jf1Rm7": [
  "Sus casos"
 ],
 "JlFcis": [
  "Enviar"
 ],
 "Jyylj8": [
  "atiende"
 ],
 "K9jxxj": [
  "prioridad alta"
 ],
 "KDw4GX": [
  "Reintentar"
 ],
 "KLlOb4": [
  "¿Cómo terminó?"
 ],
 "KOj+IK": [
  "objetivo sin saber"
 ],
 "KR2vEv": [
  "Qué falta o quién debería tomarlo. Lo leen y lo completan."
 ],
 "KSCnVQ": [
  "Tipo"
 ],
 "KT3pzA": [
  "Esto no es del tipo del caso."
 ],
 "KZXXne": [
  "Elige cómo se cuenta."
 ],
 "KdPw8k": [
  "Esto no se puede mostrar"
 ],
 "KiJn9B": [
  "Nota"
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
 "Kz1TxG": [
  "abierto"
 ],
 "L4Pxq1": [
  [
   "name"
  ],
  ": quitar este tramo (",
  [
   "number"
  ],
  ")"
 ],
 "LB3Kje": [
  "Organización"
 ],
 "LF2Icd": [
  [
   "channel"
  ],
  ": del cliente a ",
  [
   "area"
  ]
 ],
 "LIUncg": [
  "Elige a alguien"
 ],
 "LijfE9": [
  [
   "name"
  ],
  " ya no trabaja ahí"
 ],
 "Lkch4U": [
  "Nadie: espera en ",
  [
   "where"
  ]
 ],
 "LtI9AS": [
  "Responsable"
 ],
 "LuXP9q": [
  "Acceso"
 ],
 "Lvq3E9": [
  "Todo"
 ],
 "LxInbl": [
  "ocurrió el ",
  [
   "happened"
  ]
 ],
 "LxzIvn": [
  "esta"
 ],
 "M0x0V4": [
  "Volver a buscar"
 ],
 "M7SqjM": [
  "Reabrir"
 ],
 "MEAd9f": [
  "Desde"
 ],
 "MJgFR3": [
  "Lo lleva"
 ],
 "MKEN2D": [
  [
   "name"
  ],
  " ya no puede entrar. Lo que llevaba queda en su área."
 ],
 "MMBVys": [
  "Otra persona ha cambiado lo mismo mientras tanto. Elige qué debe quedar."
 ],
 "MTqbTb": [
  "Esos dos casos ya están enlazados."
 ],
 "MV+65g": [
  "Registrar"
 ],
 "MVX88j": [
  "Hay algo nuevo abajo"
 ],
 "MW/CKz": [
  "Clave, asunto o cliente"
 ],
 "MuDNkf": [
  "Producto del cliente"
 ],
 "MuPkrp": [
  "Algo de una lista se retiró"
 ],
 "MxVdpr": [
  "Mientras tanto, ",
  [
   "who"
  ],
  " reabrió el caso"
 ],
 "Mz2JN2": [
  "Zona horaria"
 ],
 "N0+GsR": [
  "Dibujo"
 ],
 "N0MIMt": [
  "Cuándo trabaja"
 ],
 "N49qr0": [
  "Ya llevas este caso."
 ],
 "N7m8E+": [
  "Adjuntar archivos"
 ],
 "N8hyJp": [
  "Lo que nadie de mi área lleva aún"
 ],
 "NCybES": [
  "Elige un caso."
 ],
 "NMFntl": [
  "sin respuesta en ",
  [
   "waited"
  ]
 ],
 "NPq1RH": [
  "espera al cliente"
 ],
 "NRBL74": [
  "caducado"
 ],
 "NRDGV8": [
  "Mientras tanto, ",
  [
   "who"
  ],
  " devolvió el relevo"
 ],
 "NSj8Ha": [
  "Ya tengo contraseña: entrar"
 ],
 "NTs7wt": [
  "Nombre de la organización"
 ],
 "NUJ1O1": [
  "Clientes encontrados"
 ],
 "Nc4cet": [
  "mismo identificador"
 ],
 "NdUueS": [
  "en la tienda"
 ],
 "NdhMdB": [
  "sin respuesta"
 ],
 "NeC9tv": [
  "Nuevo caso de este cliente"
 ],
 "NhB1sF": [
  [
   "0"
  ],
  " lo devolvió a ",
  [
   "area"
  ]
 ],
 "NiARCK": [
  "Tres letras o más."
 ],
 "NicOzv": [
  "Sin conexión con Remo. Volviendo a intentarlo…"
 ],
 "NihQNk": [
  "Clientes"
 ],
 "NqV4WY": [
  "Hay un campo que revisar."
 ],
 "NrXq+P": [
  "Algo entre lo que elegir."
 ],
 "NupLNW": [
  "Espera a ",
  [
   "area"
  ],
  " desde hace ",
  [
   "span"
  ]
 ],
 "NyobN4": [
  "final"
 ],
 "O2tNG0": [
  "Final"
 ],
 "O6xWFr": [
  "área no registrada"
 ],
 "ODxOUD": [
  "Una nota te nombra."
 ],
 "OE8YKz": [
  "▲ objetivo alcanzado"
 ],
 "OMD8xw": [
  "En horas de trabajo del área. El caso que espera más tiempo su respuesta va con retraso."
 ],
 "OUYH3D": [
  "escrito por"
 ],
 "OYHzN1": [
  "Etiquetas"
 ],
 "OZdaTZ": [
  "Persona"
 ],
 "Oizb2d": [
  "recibe"
 ],
 "OnrWll": [
  "En parte"
 ],
 "OrhoeO": [
  "suplente: ",
  [
   "name"
  ]
 ],
 "OukJU9": [
  "+ Tramo"
 ],
 "Ov4p9G": [
  "Registra el primero, o tráelos de otro sistema."
 ],
 "Oz5SW/": [
  "Quitar esta área"
 ],
 "Ozkh5Q": [
  "Fuera de turno"
 ],
 "P4S17D": [
  "Espera a"
 ],
 "P6T0XK": [
  "Este caso ya se ha ofrecido a ",
  [
   "0"
  ],
  ". Retira antes la oferta o espera su respuesta."
 ],
 "P8jF4p": [
  "Nada espera a un cliente"
 ],
 "P9cEa2": [
  "30 días"
 ],
 "PDcsKJ": [
  "El caso espera en ",
  [
   "where"
  ],
  " a quien lo tome."
 ],
 "PEHQTf": [
  "Dispositivo"
 ],
 "PGdeRU": [
  "Sin filtros"
 ],
 "PJuW7o": [
  "Este relevo se retiró a las ",
  [
   "time"
  ],
  "."
 ],
 "PRnH8G": [
  "de ",
  [
   "0"
  ]
 ],
 "PZ/kxo": [
  "Guardar"
 ],
 "PdKFx8": [
  "acceso retirado"
 ],
 "Pi4c5C": [
  "Añade áreas y personas. Solo ve casos si tiene un papel en un área."
 ],
 "PnOXdi": [
  "Lo que un área necesita saber antes de recibir un caso. Mientras falte, nadie puede ofrecerle un relevo."
 ],
 "PpyNpA": [
  "invitación enviada"
 ],
 "PrKF9o": [
  "importación"
 ],
 "Psv8Qq": [
  "Un caso devuelto al área, o de alguien que se fue, está aquí hasta que alguien lo tome."
 ],
 "Ptmekm": [
  "Lo que va con retraso"
 ],
 "Q1/gEk": [
  "Caso cerrado"
 ],
 "Q2lUR2": [
  "Moneda"
 ],
 "QHZRTi": [
  "<0>Sin registrar</0> son las filas que no decían qué área actuó. Se guardan como un hueco y se cuentan; nunca se adivinan. Las cifras se vuelven a contar en el registro cada vez que se abre esta página."
 ],
 "QKcmuu": [
  "Tu contraseña ya es otra. Las demás sesiones se han cerrado."
 ],
 "QPxJ8P": [
  "Primero el que más espera"
 ],
 "QU5Xxm": [
  "Estas horas se solapan o no van en orden."
 ],
 "Qjd92H": [
  "(nombre borrado)"
 ],
 "QkDqpf": [
  "Últimos registrados o cambiados"
 ],
 "Ql/VcZ": [
  "Funciones cambiadas"
 ],
 "Qo8qTe": [
  "Importación empezada"
 ],
 "Qsx1ty": [
  "abierto"
 ],
 "Qu/Mpd": [
  "todos los ofrecidos"
 ],
 "QzxyHu": [
  "El cliente queda guardado como lo has escrito."
 ],
 "R+w/Va": [
  "Facturación"
 ],
 "R11Vj7": [
  "Lo que espera al cliente"
 ],
 "R6RdM7": [
  "relevo"
 ],
 "R8/Qq8": [
  "Hay caracteres de control invisibles en este texto. Escríbelo de nuevo en vez de pegarlo."
 ],
 "R8K143": [
  "Teléfono"
 ],
 "RPs81Z": [
  "Devueltos"
 ],
 "RcQPMZ": [
  "La suplencia es de otra persona que entre en Remo y trabaje en un área de esta. Elige a otra."
 ],
 "RkZ9wU": [
  "Escribe un número."
 ],
 "RmtUMr": [
  "+ Otra área"
 ],
 "RpEpV7": [
  "Devuelto a ",
  [
   "from"
  ],
  ". Ven tu motivo."
 ],
 "RsseBk": [
  "Retirados"
 ],
 "RyXaGk": [
  "Primero lo urgente"
 ],
 "S4Fsut": [
  "Carta"
 ],
 "S7kxZ1": [
  "Elige un caso"
 ],
 "SGh5Ug": [
  [
   "to"
  ],
  " devuelve el relevo"
 ],
 "SVHiCT": [
  "En español"
 ],
 "SXxhNE": [
  "desde ",
  [
   "0"
  ]
 ],
 "Se9aCX": [
  "Aceptar el relevo"
 ],
 "ShV0IV": [
  "Acceso retirado"
 ],
 "ShjeaR": [
  "Aquí no hay nada, o nada que puedas ver."
 ],
 "SoRoMc": [
  "Cómo acaba un caso, con vuestras palabras. Cada final equivale a uno de cinco, para poder comparar las cifras."
 ],
 "SsDU9E": [
  "Relevos recibidos"
 ],
 "Sxzciy": [
  "Aquí aparece el caso que nadie de tu área ha atendido dentro de su plazo; primero, el que más espera."
 ],
 "T+FOR5": [
  "Invitar a alguien"
 ],
 "T/NDSc": [
  "Casos abiertos"
 ],
 "T5EArT": [
  "¿Ya está registrado?"
 ],
 "T96nAa": [
  [
   "by"
  ],
  " lo ofreció a ",
  [
   "to"
  ]
 ],
 "TBdcE3": [
  "Caso dado a un compañero"
 ],
 "TEERTx": [
  "SMS"
 ],
 "TUl4kW": [
  "Primero el que más espera"
 ],
 "TZZib2": [
  "Cerrar todas las demás"
 ],
 "ThWdXy": [
  "Subir a bordo"
 ],
 "TiqPpc": [
  "Solo se muestra ahora: cópialo antes de cerrar."
 ],
 "TqAUV2": [
  "Llevas el caso."
 ],
 "TqB2sq": [
  "Los ajustes valen desde ahora."
 ],
 "TtkKGu": [
  "Caso relacionado"
 ],
 "TuxFWJ": [
  "Viene de"
 ],
 "TvM/RJ": [
  [
   "sent"
  ],
  " de ",
  [
   "whole"
  ]
 ],
 "Tz0i8g": [
  "Ajustes"
 ],
 "U0ohgF": [
  "Identificadores y contratos"
 ],
 "U7fVLi": [
  "Apartar"
 ],
 "UGYJWl": [
  "Ese día ya es festivo. Quítalo primero para darle otro nombre."
 ],
 "UJmAAK": [
  "Asunto"
 ],
 "UL8A9w": [
  "Etiqueta"
 ],
 "UNZpJL": [
  "sin etiquetas"
 ],
 "US0Bvw": [
  "Los horarios se cuentan con sus relojes."
 ],
 "UU0h9E": [
  "Lo que se pasó con él"
 ],
 "UYUgdb": [
  "Orden"
 ],
 "Ub8MiI": [
  "tras ",
  [
   "waited"
  ]
 ],
 "Uchw5o": [
  "Escribe un día."
 ],
 "Uesrhb": [
  "Completar y reenviar"
 ],
 "Ul5Xf3": [
  "Tipo de identificador ",
  [
   "0"
  ]
 ],
 "UyKXe+": [
  "abierto desde"
 ],
 "UyYtw+": [
  "Es este"
 ],
 "V1Hlem": [
  "copiada"
 ],
 "V1erPS": [
  "Cerrar la sesión"
 ],
 "VGPFqu": [
  "Reabrir el caso"
 ],
 "VJScHU": [
  "Motivo"
 ],
 "VPoZJq": [
  "nombre parecido"
 ],
 "VaMXhY": [
  "Esta contraseña está en la lista de las más usadas. Elige palabras que solo tú juntarías."
 ],
 "VckiaS": [
  "Antes de cerrar el caso falta: ",
  [
   "0"
  ],
  "."
 ],
 "Vf5F1b": [
  "Volver a ofrecer"
 ],
 "VfUkJP": [
  "Enlace para otra contraseña"
 ],
 "VmkjGB": [
  "Verde"
 ],
 "VmxTaR": [
  "«",
  [
   "name"
  ],
  ":» no es un campo de búsqueda; se ha buscado como palabra."
 ],
 "Vp88o/": [
  "Tipos"
 ],
 "VpA6cZ": [
  "Cambiarlo"
 ],
 "VpeZx9": [
  "No hay nadie con ese nombre, correo o teléfono"
 ],
 "Vt2K1n": [
  "Ningún festivo por venir"
 ],
 "VuFJy3": [
  "Elige cómo terminó."
 ],
 "Vw7rkh": [
  "El disco del servidor está lleno y no se puede guardar nada. Avisa a quien lo administra."
 ],
 "W34jym": [
  "La mitad, respondida en"
 ],
 "W9Xqlr": [
  "Su objetivo"
 ],
 "WCGjgG": [
  "Tu sesión ha terminado. Vuelve a entrar; lo que escribiste se conserva."
 ],
 "WIb+BP": [
  "Lo que llevo"
 ],
 "WQg61I": [
  "Teclas"
 ],
 "WY4NoK": [
  "ofrecido a ",
  [
   "to"
  ]
 ],
 "WZ2PdU": [
  "Quién"
 ],
 "Wdy/AY": [
  "horas"
 ],
 "WwK1/y": [
  "fuera de turno"
 ],
 "X+NMLG": [
  "Tomar"
 ],
 "X2FKKl": [
  "El objetivo del propio cliente: al cerrar el caso se te preguntará si se alcanzó."
 ],
 "X3B5DX": [
  "Devolver el relevo a ",
  [
   "from"
  ]
 ],
 "X4SpWq": [
  "Recuperar"
 ],
 "X4xHYB": [
  "Este horario empieza y acaba a la misma hora."
 ],
 "X6Tydm": [
  "Ningún caso cumple todo eso"
 ],
 "X72by4": [
  "Campos propios"
 ],
 "X9JyoB": [
  "Relevo devuelto"
 ],
 "XCHFbM": [
  "En todos los casos"
 ],
 "XFFSEw": [
  "Se ha mirado todo desde el ",
  [
   "until"
  ],
  "."
 ],
 "XJURKP": [
  "Correo electrónico"
 ],
 "XXH5oC": [
  "Añadir un final"
 ],
 "XaZ1q2": [
  "Elige un área o un papel para toda la casa: sin ninguno no hay nada que ver."
 ],
 "Xb7228": [
  "Caso reabierto"
 ],
 "Xgj4n/": [
  "Ahora no hay nadie de turno. El plazo para responder corre igual."
 ],
 "XkMy9P": [
  "Otro correo"
 ],
 "Xp7CpL": [
  "Pueden entrar"
 ],
 "XrN5fs": [
  "recorren la lista,"
 ],
 "XrYoOP": [
  "¿Por qué lo devuelves?"
 ],
 "Xry+oU": [
  "Instalación"
 ],
 "XtFNg/": [
  "Entre"
 ],
 "Xw+28n": [
  "Ver los casos"
 ],
 "XwSO2+": [
  "El acceso se retiró, y con él sus sesiones y claves."
 ],
 "XxVHCP": [
  [
   "who"
  ],
  " ha dado el caso a alguien mientras tanto"
 ],
 "Y3WtjW": [
  "Dar el caso a un compañero"
 ],
 "Y4025P": [
  "Nombre, correo, teléfono, contrato…"
 ],
 "Y5qQKb": [
  "Esto ha cambiado desde que lo abriste. Vuelve a mirarlo antes de seguir."
 ],
 "YFDM0X": [
  "Saltar al contenido"
 ],
 "YKXD82": [
  "devuelto"
 ],
 "YbeUlh": [
  "el teléfono del cliente"
 ],
 "YkRdXs": [
  "En todas partes"
 ],
 "Yp8yB4": [
  "de ",
  [
   "0"
  ],
  " a ",
  [
   "1"
  ]
 ],
 "Z4Qsp0": [
  "Cuando se acaba, el caso vuelve a quien lo ofreció y se avisa a quienes coordinan las dos áreas."
 ],
 "ZKEjCs": [
  "mismo correo"
 ],
 "ZP1fVe": [
  "¿Quién eres?"
 ],
 "ZUAbfq": [
  "Este archivo es demasiado grande: ",
  [
   "0"
  ],
  " como máximo."
 ],
 "ZdZdC6": [
  "en ",
  [
   "waited"
  ]
 ],
 "Zge2AR": [
  "contacto"
 ],
 "ZkPU+Q": [
  "Quitar la opción ",
  [
   "nth"
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
  "¿Alcanzó el cliente su objetivo?"
 ],
 "aI1pMK": [
  "Del mismo cliente. Escribe tres letras o más para buscar otros."
 ],
 "aLviFr": [
  "Con retraso"
 ],
 "aQZ1f0": [
  "Cerrado por ",
  [
   "area"
  ]
 ],
 "aSwfbR": [
  "Unidad"
 ],
 "aTnKxY": [
  "Lo que necesitas saber en los casos de un tipo, además de lo que tiene cualquier caso."
 ],
 "aXsE0k": [
  "Ayuda en español"
 ],
 "afLlTb": [
  "Por qué acuden los clientes. Un motivo puede ser de un tipo, o valer para todos."
 ],
 "ajgS2A": [
  "Antes de recibir el caso, ",
  [
   "0"
  ],
  " pide: ",
  [
   "1"
  ],
  "."
 ],
 "avsX5L": [
  "Abrir el caso"
 ],
 "ayXa5I": [
  "Idioma o tema elegido"
 ],
 "b+SbTk": [
  "Para toda la casa"
 ],
 "b0h+tz": [
  "cliente:"
 ],
 "b1CT9B": [
  "el correo del cliente"
 ],
 "b1RI5n": [
  "Cambió lo que pide un área"
 ],
 "b5Qs6l": [
  "Qué ha pasado"
 ],
 "bCDuZQ": [
  "+ Otro correo"
 ],
 "bFJl1w": [
  "Ofrecer el caso a otra área"
 ],
 "bHYfKU": [
  "A la clave le falta el permiso ",
  [
   "scope"
  ],
  "."
 ],
 "bSEir2": [
  "Plazo para atender un caso"
 ],
 "bUgAUU": [
  [
   "name"
  ],
  " vuelve a ser laborable."
 ],
 "bVFqHm": [
  "Cliente sin nombre"
 ],
 "bWCuqQ": [
  "Cuando un cliente te responde o un relevo vuelve, el caso aparece aquí hasta que lo atiendes."
 ],
 "bboEkO": [
  "Relevo caducado"
 ],
 "bgCyMt": [
  "Su recorrido"
 ],
 "bjQ9UL": [
  "Administrarás este Remo y podrás invitar a los demás."
 ],
 "bjgfff": [
  "formulario"
 ],
 "bm23Fq": [
  "Buscar un cliente"
 ],
 "bmDBMD": [
  "Recuperar ",
  [
   "0"
  ]
 ],
 "boNUmf": [
  "Opción ",
  [
   "nth"
  ],
  " en español"
 ],
 "boXA0r": [
  "Fuera de turno hasta"
 ],
 "bouiKD": [
  "Atiende a los clientes"
 ],
 "bqus4B": [
  "Casos, mensajes, notas y clientes, con las palabras que recuerdes."
 ],
 "bvD5Lc": [
  "Importe"
 ],
 "bwMxLN": [
  "Un caso se enlaza con ",
  [
   "most"
  ],
  " como mucho. Quita antes algún enlace."
 ],
 "byW9XU": [
  "Devolver el relevo"
 ],
 "c0Ubfw": [
  "Esto se pidió desde una dirección que no es la de Remo. Abre Remo en su dirección de siempre."
 ],
 "c2fUQt": [
  "Antes de un relevo"
 ],
 "c6MPvc": [
  "según su origen"
 ],
 "cCYEU7": [
  "Este horario"
 ],
 "cEskEy": [
  "Relevo ofrecido"
 ],
 "cOFC2+": [
  "lo llevas tú"
 ],
 "cSev+j": [
  "Filtros"
 ],
 "cTUByn": [
  "Los nuevos primero"
 ],
 "cWWByH": [
  "Relevos entre áreas"
 ],
 "cbJ/gy": [
  "Sale de turno"
 ],
 "csW0GH": [
  [
   "who"
  ],
  " ha enlazado el caso con otro mientras tanto"
 ],
 "csZvxj": [
  "Fuera de turno hasta que vuelvas"
 ],
 "ctBT1w": [
  "cliente desde el ",
  [
   "0"
  ]
 ],
 "cy1fbC": [
  "casos de quien se fue"
 ],
 "d45ZdW": [
  "No se ofreció ningún relevo en este tiempo"
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
 "d6CIcw": [
  "Archivos que lo acompañan"
 ],
 "d7kRwm": [
  "Algo añadido a una lista"
 ],
 "dBno6S": [
  "En qué quedó"
 ],
 "dEgA5A": [
  "Cancelar"
 ],
 "dI4rhh": [
  "Sin ",
  [
   "name"
  ],
  ": ",
  [
   "value"
  ]
 ],
 "dN4Gf7": [
  "Área añadida"
 ],
 "dXCi3J": [
  "Algo se ha roto"
 ],
 "dYaCI1": [
  "Nada con ese nombre"
 ],
 "dhdPit": [
  "Ofrecido a ",
  [
   "name"
  ],
  ". Hasta que acepten, el caso sigue contigo."
 ],
 "djTl9e": [
  "Elige tu contraseña y ya estás dentro."
 ],
 "dpUxH/": [
  "el teléfono o el correo del cliente"
 ],
 "ds3tI3": [
  "Mientras tanto, ",
  [
   "who"
  ],
  " cambió el caso"
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
  "Lo lleva"
 ],
 "e4uu9J": [
  "Aquí falta algo."
 ],
 "e7fvGV": [
  "El relevo caducó sin respuesta; el caso vuelve a quien lo ofreció."
 ],
 "eCCiUm": [
  "Responde ante el cliente"
 ],
 "eG9zHD": [
  "Qué se ha intentado"
 ],
 "eLJFbd": [
  "Lo llevó"
 ],
 "eQ2Yf0": [
  [
   "0"
  ],
  " no trabaja en ",
  [
   "1"
  ],
  ", que lleva el caso. Elige a otra persona u ofrece un relevo."
 ],
 "eVq0cO": [
  "Mi área"
 ],
 "ecUA8p": [
  "Hoy"
 ],
 "ejVYRQ": [
  "Desde"
 ],
 "ekWeqq": [
  "▼ no alcanzado"
 ],
 "epZPhc": [
  "No tiene horario ningún día."
 ],
 "epycHz": [
  "Auditoría"
 ],
 "es1PFm": [
  "Cerrar el caso"
 ],
 "eyFjKq": [
  "Suelta para adjuntar"
 ],
 "ezMkyL": [
  "No se registró nada así"
 ],
 "f2kDed": [
  "«",
  [
   "quote"
  ],
  "»"
 ],
 "f32UBD": [
  "Esperó ",
  [
   "span"
  ],
  " a ",
  [
   "area"
  ]
 ],
 "f4ALb5": [
  "Mientras tanto, ",
  [
   "who"
  ],
  " escribió una nota"
 ],
 "fBVkxy": [
  "Cómo terminó"
 ],
 "fBwzfZ": [
  "Nada te espera"
 ],
 "fFAaJ0": [
  "Lo que lleva mi área"
 ],
 "fH+QI2": [
  "A la petición le falta su clave. Vuelve a cargar la página."
 ],
 "fMPkxb": [
  "Mostrar más"
 ],
 "fMwrb1": [
  "Enlazar otro caso"
 ],
 "fRFi9J": [
  [
   "who"
  ],
  ", ",
  [
   "time"
  ]
 ],
 "fZhk9V": [
  "Dirige: responde del área"
 ],
 "fb0Jyp": [
  "Elección"
 ],
 "foZxs1": [
  "Todos reman a la vez y en una dirección: la del cliente."
 ],
 "fqw0eu": [
  "Tú trabajas en la primera."
 ],
 "fthKiH": [
  "Añadir un campo"
 ],
 "fwBSnI": [
  "Elige una hora que esté por venir."
 ],
 "g1T1ff": [
  "Está dos veces. Quita una."
 ],
 "g3/MLM": [
  "Acceso devuelto"
 ],
 "g3UF2V": [
  "Aceptar"
 ],
 "g9QpVZ": [
  "Has aceptado el relevo: llevas el caso."
 ],
 "gASFuK": [
  "Este Remo ya está puesto en marcha. Entra."
 ],
 "gFdP+C": [
  [
   "area"
  ],
  " lo devolvió:"
 ],
 "gJVlWf": [
  "retirado"
 ],
 "gR27C1": [
  "Hay ",
  [
   "0"
  ],
  " campos que revisar."
 ],
 "gRxFc9": [
  "Retirar ",
  [
   "0"
  ]
 ],
 "gb91gB": [
  "Se envía en cuanto lleguen los archivos."
 ],
 "gbAnpk": [
  "Nuevo caso"
 ],
 "ghbbz8": [
  "Dar"
 ],
 "gjPfHz": [
  "Es un fallo nuestro. Ha quedado anotado con la referencia ",
  [
   "reference"
  ],
  "."
 ],
 "gkCo6g": [
  "Esperamos la respuesta de ",
  [
   "to"
  ]
 ],
 "gpCYVr": [
  "Empezar"
 ],
 "gqNqyb": [
  "Festivo quitado"
 ],
 "h0HWFU": [
  "Un relevo necesita a alguien al otro lado: invita a tus compañeros."
 ],
 "h16FyT": [
  "Listas"
 ],
 "h28hXf": [
  "90 días"
 ],
 "h3x8OG": [
  "está"
 ],
 "h52zXt": [
  "Este viene de aquel"
 ],
 "hA6DbI": [
  "Ver lo que hay ahora"
 ],
 "hEg0yF": [
  "Solo en el pasado importado"
 ],
 "hFaby8": [
  "Nuevo cliente"
 ],
 "hI/Vj0": [
  "está:abierto \"factura duplicada\""
 ],
 "hL5+/P": [
  "Filas"
 ],
 "hPUPHx": [
  "Opciones"
 ],
 "hPe67D": [
  "cierra el caso"
 ],
 "hQfH7k": [
  "Nombre, correo o teléfono"
 ],
 "hSD3kH": [
  "Cualquiera"
 ],
 "he3ygx": [
  "Copiar"
 ],
 "hhMUu6": [
  "Elige un día."
 ],
 "hoBJer": [
  "A esta dirección le falta la parte secreta del enlace. Ábrelo otra vez, entero, como te lo dieron."
 ],
 "hpDiga": [
  "Cerrados"
 ],
 "hvEe7D": [
  "Llegó por"
 ],
 "hyEBW3": [
  "Ahora está cerrada, hasta ",
  [
   "when"
  ],
  ". El plazo para responder corre igual."
 ],
 "hzzbXf": [
  "Mostrar la contraseña"
 ],
 "i+3KM0": [
  "El relevo a ",
  [
   "0"
  ],
  " caducó y volvió a ",
  [
   "area"
  ]
 ],
 "i6qsxd": [
  "Otro teléfono"
 ],
 "iCcaB8": [
  "Qué personas"
 ],
 "iCp1o5": [
  "nadie todavía"
 ],
 "iH8pgl": [
  "Atrás"
 ],
 "iVoDZ/": [
  "La misma necesidad, contada dos veces"
 ],
 "iWAhsR": [
  "Es demasiado grande: como mucho, ",
  [
   "0"
  ],
  " kB."
 ],
 "ik0otK": [
  "Caso tomado"
 ],
 "ilh2eM": [
  "Retirados: ",
  [
   "0"
  ]
 ],
 "is7DNG": [
  "volvió"
 ],
 "iwYb2E": [
  "Archivos para adjuntar"
 ],
 "izg6dJ": [
  "Qué es un caso: una consulta, una avería, una reclamación. El tipo dice qué campos tiene."
 ],
 "jBLpgS": [
  "Aún no hay tipos"
 ],
 "jLqQK8": [
  [
   "organisation"
  ],
  " ya navega"
 ],
 "jOa+mZ": [
  "espera"
 ],
 "jfC/xh": [
  "Contacto"
 ],
 "jg/mtv": [
  "Un relevo necesita dos: quien pasa el caso y quien lo recibe."
 ],
 "jiKIUx": [
  "Salir de turno"
 ],
 "jlVAhM": [
  "Por ",
  [
   "areas"
  ],
  ". Relevos: ",
  [
   "passed"
  ],
  "; devueltos: ",
  [
   "back"
  ],
  "; contactos: ",
  [
   "talks"
  ],
  "."
 ],
 "jmsZBE": [
  "Después sigues donde estabas."
 ],
 "jvJxrG": [
  "Recibidos, por área"
 ],
 "jyjVpG": [
  [
   "from"
  ],
  " os ofrece este caso"
 ],
 "k/aXWX": [
  "Horario del área cambiado"
 ],
 "k/rT5o": [
  "Qué quiere conseguir"
 ],
 "k47qiy": [
  "Abierto desde"
 ],
 "k8C4xo": [
  "En las áreas"
 ],
 "kADAkN": [
  "Área cambiada"
 ],
 "kC5esl": [
  "O nada que puedas ver. Comprueba la dirección."
 ],
 "kFJFTU": [
  "Es un fallo nuestro. Vuelve a cargar la página; lo guardado está a salvo."
 ],
 "kIFSmT": [
  "tu borrador"
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
  "Cambio de área"
 ],
 "keEXv0": [
  "relevo devuelto"
 ],
 "kgPKdY": [
  "Llegan más…"
 ],
 "kgbvoR": [
  "Nada de lo guardado se ha perdido. Inténtalo de nuevo en un momento."
 ],
 "kgqubL": [
  "Hay caracteres invisibles que cambian el sentido del texto. Escríbelo de nuevo en vez de pegarlo."
 ],
 "kh5Yjs": [
  "teléfono"
 ],
 "kiXqyR": [
  "Este correo y esta contraseña no se corresponden. Revisa ambos e inténtalo de nuevo."
 ],
 "kjGlD5": [
  "¿Alcanzó el cliente su objetivo: «",
  [
   "goal"
  ],
  "»?"
 ],
 "kmjYa0": [
  "Lo ve quien le ofrece un relevo, antes de enviarlo."
 ],
 "knhKuu": [
  "Color"
 ],
 "kqnuYs": [
  "lo lleva"
 ],
 "ks5OGD": [
  "Contrato"
 ],
 "ktm6FC": [
  "Se intentó"
 ],
 "kvSRIM": [
  "sin motivo"
 ],
 "kxrfla": [
  "Lo que las áreas se ofrecieron y en qué quedó. Son cifras de áreas, nunca de personas."
 ],
 "kywJax": [
  "cerrado"
 ],
 "kzXXjs": [
  "Devolver el acceso"
 ],
 "kziGhd": [
  "Nadie más administra Remo. Da primero esa función a otra persona."
 ],
 "l0yWqb": [
  [
   "name"
  ],
  ", desde (",
  [
   "number"
  ],
  ")"
 ],
 "l3ItLC": [
  "Cuándo trabajas"
 ],
 "l6Wz2a": [
  "Muchos casos tienen estas palabras: la frase se ha buscado en los abiertos desde el ",
  [
   "0"
  ],
  ". Añade antes: para ir más atrás."
 ],
 "l75CjT": [
  "Sí"
 ],
 "lC37/n": [
  "A la dirección le falta su código. Abre el enlace entero que Remo escribió al arrancar."
 ],
 "lD8aA6": [
  "Paso sin nombre"
 ],
 "lEDO5s": [
  "La misma necesidad, contada dos veces"
 ],
 "lJOY5g": [
  "sin registrar"
 ],
 "lZw9AX": [
  "Ver todo"
 ],
 "ldwTjl": [
  "El caso está cerrado."
 ],
 "lk871L": [
  "También se llama"
 ],
 "lkM4rO": [
  "Prefiere"
 ],
 "lngVzz": [
  "Devolver…"
 ],
 "lpg4MP": [
  [
   "name"
  ],
  ": añadir un tramo"
 ],
 "lu2qW5": [
  "Cualquiera"
 ],
 "m0Kqpl": [
  "Un campo propio pertenece a un tipo de caso: pon nombre antes a los tipos."
 ],
 "m16xKo": [
  "Añadir"
 ],
 "m1yG8X": [
  "Quiere"
 ],
 "m6GyhO": [
  "Guardar horario y suplente"
 ],
 "mEzE7u": [
  "Un archivo adjunto ya no está. Quítalo y vuelve a adjuntarlo."
 ],
 "mJ7L5a": [
  "Número de cliente"
 ],
 "mOKlx0": [
  [
   "0"
  ],
  " lo pasó a ",
  [
   "area"
  ]
 ],
 "mTqp+j": [
  [
   "talks",
   "plural",
   {
    "one": [
     "#",
     " contacto"
    ],
    "other": [
     "#",
     " contactos"
    ]
   }
  ]
 ],
 "mUv9U4": [
  "Ventas"
 ],
 "mZYS3n": [
  "Todavía no hay ningún cliente"
 ],
 "mhiBTV": [
  "Festivos"
 ],
 "mmZ9Ff": [
  "dirige"
 ],
 "mqoBxk": [
  "necesario para cerrar"
 ],
 "msxAOg": [
  "etiquetas: ",
  [
   "0"
  ]
 ],
 "muhmuH": [
  "Cambiar la contraseña"
 ],
 "mx37BZ": [
  "Elige una respuesta; si nadie pudo preguntarlo, dilo."
 ],
 "n23kpy": [
  "Acaba antes de empezar."
 ],
 "n3diXP": [
  "Aquí queda lo que una importación no pudo situar: un hueco del pasado, nunca parte de un relevo."
 ],
 "n6QD94": [
  "Los antiguos primero"
 ],
 "n8BwDD": [
  [
   "over",
   "plural",
   {
    "one": [
     "Ver ",
     "#",
     " ya pasado"
    ],
    "other": [
     "Ver ",
     "#",
     " ya pasados"
    ]
   }
  ]
 ],
 "nFSyn5": [
  "Para quien busca el área adecuada."
 ],
 "nTWWCZ": [
  "Baja"
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
  "Mientras tanto, ",
  [
   "who"
  ],
  " ofreció el caso"
 ],
 "nj2QoG": [
  "Como el sistema"
 ],
 "nkqSAv": [
  "Cambió de qué trata el caso"
 ],
 "nlzf87": [
  "Enlace hecho para elegir contraseña"
 ],
 "nrrQ/H": [
  "Ver todos"
 ],
 "ns0ZnU": [
  "Caso anterior"
 ],
 "ntMyuO": [
  "Aquí no hay nada"
 ],
 "nvKr2U": [
  "Ofrecidos por ",
  [
   "name"
  ],
  ", a quién"
 ],
 "nwtH+l": [
  [
   "channel"
  ],
  ": de ",
  [
   "area"
  ],
  " al cliente"
 ],
 "o+XJ9D": [
  "Cambiar"
 ],
 "o5K/BK": [
  "Coral"
 ],
 "o8ahLE": [
  "Importación terminada"
 ],
 "oPPrTa": [
  "+ Una opción"
 ],
 "oSX9vK": [
  "Quien responde ante el cliente sigue siendo la misma persona. A otra área va un relevo."
 ],
 "oSrMRT": [
  "Míos"
 ],
 "oWVo23": [
  "Un caso que deba seguir otra área se le ofrece desde el propio caso."
 ],
 "oWcNWU": [
  "Esta dirección solo responde a ",
  [
   "0"
  ],
  "."
 ],
 "oZJqq7": [
  "Retirar"
 ],
 "ofldSs": [
  "Área"
 ],
 "okRPtW": [
  "Tu perfil"
 ],
 "omhRYd": [
  "Sin él no se puede cerrar un caso"
 ],
 "oobSKR": [
  [
   "name"
  ],
  " ya no recibe relevos."
 ],
 "orxGyA": [
  "Volver a la lista"
 ],
 "ouMNQF": [
  "+ Otro teléfono"
 ],
 "ovaWqq": [
  "y ",
  [
   "more"
  ],
  " más"
 ],
 "ozp9fm": [
  "Aún no se ha importado nada"
 ],
 "p0oy2Q": [
  "Abierto hasta"
 ],
 "p23OVK": [
  "Algo de una lista cambió"
 ],
 "pD2Ymq": [
  "puesta en marcha"
 ],
 "pJJ3uj": [
  "Cada caso de tu área lo lleva alguien"
 ],
 "pJcph4": [
  "sin etapa"
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
 "pkNlp9": [
  [
   "passed",
   "plural",
   {
    "one": [
     "#",
     " relevo"
    ],
    "other": [
     "#",
     " relevos"
    ]
   }
  ]
 ],
 "plQAum": [
  "Con cada mensaje van ",
  [
   "most"
  ],
  " archivos como máximo."
 ],
 "pvnfJD": [
  "Oscuro"
 ],
 "pxKPrS": [
  "Recibió una invitación y aún no ha entrado. El enlace vale 24 horas."
 ],
 "q48J96": [
  "Lo tuyo"
 ],
 "q7lDB2": [
  [
   "area"
  ],
  " retiró el relevo a ",
  [
   "0"
  ]
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
 "qEG101": [
  "Lo que aún no lleva nadie"
 ],
 "qG5P+o": [
  "Ofrecidos, por área"
 ],
 "qMXqdB": [
  "coordina"
 ],
 "qP++m9": [
  "Qué se hizo y qué se le dijo al cliente. Lo leerá quien abra el caso dentro de un año."
 ],
 "qT4LUg": [
  "Ofrecer el relevo"
 ],
 "qeOlGG": [
  [
   "giver"
  ],
  " da el caso a ",
  [
   "receiver"
  ]
 ],
 "qeQeuR": [
  "En inglés"
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
 "qmdSdn": [
  "Tu área no lleva ningún caso abierto"
 ],
 "qn/fvm": [
  "Caso enlazado con otro"
 ],
 "r+Rlma": [
  "Enlace entre casos quitado"
 ],
 "r5lnF/": [
  "El cliente dijo algo"
 ],
 "rAi5BM": [
  "Ayuda en inglés"
 ],
 "rGijP5": [
  "No llevas ningún caso"
 ],
 "rJe6vw": [
  "7 días"
 ],
 "rMcnNS": [
  "Un paso en ",
  [
   "area"
  ],
  ", de otro sistema"
 ],
 "rW1fye": [
  [
   "person"
  ],
  " toma el caso"
 ],
 "rWxGTk": [
  "Qué necesita, con sus palabras"
 ],
 "rhNqoH": [
  "Este archivo está vacío: no hay nada que adjuntar."
 ],
 "riNKrS": [
  [
   "cases",
   "plural",
   {
    "one": [
     "#",
     " caso que llevaba no lo lleva ahora nadie."
    ],
    "other": [
     "#",
     " casos que llevaba no los lleva ahora nadie."
    ]
   }
  ]
 ],
 "rnIcJ2": [
  "El cliente"
 ],
 "rnTdRz": [
  "Cuando otra área os ofrezca un caso, estará aquí con el tiempo que hay para contestar."
 ],
 "ruYK5Y": [
  "objetivo alcanzado"
 ],
 "s29+AQ": [
  "Reabierto por ",
  [
   "area"
  ]
 ],
 "s3WPp3": [
  "Relevo retirado"
 ],
 "s6RFOR": [
  "Nadie lleva el caso: quien lo llevaba ya no trabaja en esta área"
 ],
 "sQQrS0": [
  "Más sobre el caso"
 ],
 "sQia9P": [
  "Entrar"
 ],
 "sTBG35": [
  "Mientras tanto, ",
  [
   "who"
  ],
  " aceptó el relevo"
 ],
 "sUduX7": [
  "Retirar el relevo"
 ],
 "sZFORX": [
  "Añadir un área"
 ],
 "slUQTq": [
  "Marcas para encontrar casos fácilmente entre los demás."
 ],
 "sng0OX": [
  "Cómo ves Remo"
 ],
 "srJnxH": [
  "Has retirado el relevo."
 ],
 "sry6+3": [
  "Ver las teclas"
 ],
 "stuR9p": [
  "Cerrado por ",
  [
   "area"
  ],
  ": ",
  [
   "0"
  ]
 ],
 "swurWq": [
  "Respuesta al cliente"
 ],
 "syMjZs": [
  "Caducados"
 ],
 "szvDLL": [
  "Qué dijo ",
  [
   "first"
  ],
  "…"
 ],
 "t/YqKh": [
  "Quitar"
 ],
 "t2jMe8": [
  "Cliente cambiado"
 ],
 "t5vJhz": [
  "Retirar el acceso"
 ],
 "tBjguD": [
  "Áreas"
 ],
 "tG9JbN": [
  "Enlace para entregar"
 ],
 "tK1zTV": [
  "retirado por el cliente"
 ],
 "tVARRI": [
  "Sin ",
  [
   "0"
  ],
  ": ",
  [
   "value"
  ]
 ],
 "tWzEcS": [
  [
   "name"
  ],
  ", hasta (",
  [
   "number"
  ],
  ")"
 ],
 "tZ8XiG": [
  "quien acepte responde también ante el cliente"
 ],
 "tauqmC": [
  "Gris"
 ],
 "tg6PIS": [
  "De turno"
 ],
 "tgXhFI": [
  "Palabras, \"una frase\", está:abierto, cliente:…"
 ],
 "tifyHx": [
  "Escribe un teléfono: cifras, espacios y un + para el país."
 ],
 "tk5BYT": [
  "Qué necesita para aceptar un caso"
 ],
 "tsdQGy": [
  "aceptado"
 ],
 "tspiKT": [
  "Bajar ",
  [
   "0"
  ]
 ],
 "tvwOUn": [
  "Dar el caso a un compañero del área"
 ],
 "u06CVS": [
  "Ofrecidos"
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
 "u6Bac2": [
  "Los últimos que has visto"
 ],
 "u7WeRW": [
  "Lo que espera por mí"
 ],
 "uBGC94": [
  "Responder a ",
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
 "uRYP2r": [
  "Dónde has entrado"
 ],
 "uSJGqB": [
  "Cambiar lo que se dice del caso"
 ],
 "uSQOgZ": [
  "Nadie se retira el acceso. Puede hacerlo otra persona que administre."
 ],
 "uU8YCD": [
  "Esta lista aún está vacía"
 ],
 "uYWUqA": [
  "Correo"
 ],
 "ubjbzA": [
  "¿Qué relación tienen?"
 ],
 "ufXZ5e": [
  "Tomar el caso"
 ],
 "ugH/Yc": [
  "Tienen hasta las ",
  [
   "0"
  ],
  " para contestar."
 ],
 "ugvM/n": [
  "Solo está en el pasado importado y no puede entrar."
 ],
 "ukgbmb": [
  "En qué punto de su camino con vosotros está el cliente cuando surge el caso."
 ],
 "umJ3cK": [
  "Atención al cliente"
 ],
 "uns+cG": [
  "sin terminar"
 ],
 "uprOiC": [
  "Ámbar"
 ],
 "ux+Agf": [
  "Entra con contraseña. El enlace para cambiarla vale 30 minutos."
 ],
 "uyJsf6": [
  "Sobre"
 ],
 "uzaQ/h": [
  [
   "name"
  ],
  " puede entrar de nuevo, con las funciones que tenía."
 ],
 "v56EEw": [
  "Horario de la casa"
 ],
 "vDXY36": [
  "Aquí está todo hecho. Los relevos que os ofrecen están en «Relevos»."
 ],
 "vMacgN": [
  "En un festivo no trabaja nadie, sea cual sea el horario de ese día de la semana."
 ],
 "vS26/6": [
  "no recibe"
 ],
 "vTyQke": [
  "Día y noche"
 ],
 "vW2lhz": [
  "visita"
 ],
 "vWn8tT": [
  "Ahora nadie lleva el caso"
 ],
 "vXIe7J": [
  "Idioma"
 ],
 "vZQYIO": [
  "Pon Remo en marcha"
 ],
 "vf7Vjj": [
  "¿Qué recuerdas?"
 ],
 "vkiWRS": [
  "Cambió el plazo del área para atender un caso"
 ],
 "vpGozB": [
  "En espera"
 ],
 "vqijWR": [
  "Nota escrita"
 ],
 "vsevg/": [
  "Los departamentos que se pasan casos entre sí: dos o más."
 ],
 "vwYY7/": [
  "Se cuenta como"
 ],
 "w61W3L": [
  "Quitar ",
  [
   "0"
  ]
 ],
 "w6vWBr": [
  "Coordina: recibe aviso de los relevos caducados"
 ],
 "w7l92o": [
  "Pendientes"
 ],
 "wA9ntn": [
  "La petición no dice qué versión vio. Vuelve a cargar la página."
 ],
 "wCTMbg": [
  "La última parte de su camino."
 ],
 "wI8Xy4": [
  "Elige al cliente o registra uno nuevo."
 ],
 "wPeox5": [
  "Escribe cómo lo llamáis en casa: uno tras otro, cada uno con Intro."
 ],
 "wZMVxw": [
  [
   "who"
  ],
  " ha dicho mientras tanto de qué trata el caso"
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
 "whRntT": [
  "Toma uno de tu área, acepta un relevo o abre uno nuevo."
 ],
 "wqF3jl": [
  "Todo"
 ],
 "wtEIcR": [
  "Festivo añadido"
 ],
 "x01ePc": [
  "Se cierran todas las demás sesiones y las claves de programas que actúan por ti."
 ],
 "x1FIOd": [
  "Igual hasta el viernes"
 ],
 "x3tvNn": [
  "Seguir"
 ],
 "x8bg+F": [
  "Mirar más atrás"
 ],
 "x9Qdbr": [
  "Persona añadida"
 ],
 "xGIHhj": [
  "Nada va con retraso"
 ],
 "xGYXq6": [
  "Esa no es tu contraseña."
 ],
 "xMzDko": [
  "lo ofrece ",
  [
   "holder"
  ]
 ],
 "xTQ23d": [
  "Nadie pudo preguntarlo"
 ],
 "xU2L1w": [
  "No se ha enviado: faltan archivos por llegar. Vuelve a intentarlo con ellos o quítalos, y envíalo después."
 ],
 "xe0L43": [
  "Un nombre en uno de los dos idiomas."
 ],
 "xeiujy": [
  "Texto"
 ],
 "xhPDr1": [
  "Los casos de este tipo tienen lo que tiene cualquier caso, y nada más."
 ],
 "xo1G8u": [
  "Es demasiado corto."
 ],
 "xoijY5": [
  [
   "name"
  ],
  " no dio ni recibió relevos en este tiempo"
 ],
 "xp5aBJ": [
  "Mientras tanto, ",
  [
   "who"
  ],
  " ha contestado"
 ],
 "xpF9po": [
  "Nadie"
 ],
 "xu+Jim": [
  "Casos cerrados"
 ],
 "xy+gQf": [
  "Dio lugar a"
 ],
 "y/0uwd": [
  "Ayer"
 ],
 "y1fj0y": [
  "En casos de tipo ",
  [
   "called"
  ]
 ],
 "y3duh7": [
  "Mientras la persona está fuera de turno, quien la busca encuentra a su suplente. No da más permisos a nadie."
 ],
 "y5ygfr": [
  "Lo que falta del cliente se rellena en su ficha."
 ],
 "yAQyEs": [
  "Prueba con menos palabras, con el principio de una palabra o con el nombre del cliente. Todas las palabras que escribas tienen que estar en el caso."
 ],
 "yDRvIM": [
  [
   "name"
  ],
  " solo recibe casos con lo que pide."
 ],
 "yJ0zws": [
  "Algo de una lista se movió"
 ],
 "yNPRXs": [
  "Registrar un cliente"
 ],
 "yQE2r9": [
  "Cargando"
 ],
 "yVr7e6": [
  "Reparaciones"
 ],
 "yY8wAv": [
  "Horario"
 ],
 "yYxB17": [
  "Quitar todos"
 ],
 "yZSfRw": [
  "Caso traído de otro sistema"
 ],
 "yfdY/n": [
  "Mientras tanto, el relevo caducó"
 ],
 "ygip/r": [
  "Este relevo se ofreció a ",
  [
   "0"
  ],
  "."
 ],
 "ykAhzE": [
  "El acceso de esta persona está retirado. Devuélvelo primero."
 ],
 "yo8RHn": [
  "Su recorrido"
 ],
 "yqnubf": [
  "Qué contiene"
 ],
 "ywaqpE": [
  "Relevos que nos ofrecen"
 ],
 "yx/fMc": [
  "Alta"
 ],
 "yz7wBu": [
  "Cerrar"
 ],
 "yzF66j": [
  "Enlazar"
 ],
 "z0fmXX": [
  "Los 200 casos más recientes, y lo último que pasó en cada uno: 100 cosas."
 ],
 "z0kO8V": [
  "@ avisa a un compañero"
 ],
 "z0x43q": [
  "Invitar a compañeros"
 ],
 "z466YE": [
  "esperó ",
  [
   "waited"
  ]
 ],
 "z5At0U": [
  "pendiente"
 ],
 "z66ydR": [
  "Antes de cerrar el caso: ",
  [
   "what"
  ],
  "."
 ],
 "zBOlTP": [
  "Horario"
 ],
 "zDfdMJ": [
  "Hasta"
 ],
 "zJbKgz": [
  "Abrir un nuevo caso"
 ],
 "zK2zYK": [
  "+ En otra área"
 ],
 "zNKGN1": [
  "Cliente registrado"
 ],
 "zSKEGV": [
  "No trabajas en ningún área"
 ],
 "zSb9nm": [
  "Lo que se ha traído de otros sistemas. Allí no cambia nada y no se ha escrito a nadie."
 ],
 "zYAyul": [
  "Esto se retiró y ya no se ofrece. Elige otra cosa."
 ],
 "zaxX3p": [
  "Todas las cifras"
 ],
 "zh7SrH": [
  "Etapa del cliente"
 ],
 "zj+zFa": [
  "Si no, el responsable sigue siendo el mismo, lleve quien lleve el caso."
 ],
 "zk4HmZ": [
  "mismo teléfono"
 ],
 "zx8koa": [
  "Elige un área."
 ]
}
