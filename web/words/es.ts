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
 "/+WGOc": [
  "Remo no contesta. Lo que escribiste sigue aquí: inténtalo de nuevo cuando vuelva la conexión."
 ],
 "/OQd3k": [
  "Este caso ya está abierto."
 ],
 "/tEIep": [
  "Referencia <0>",
  [
   "reference"
  ],
  "</0>"
 ],
 "05ePVb": [
  "Esta área ya lleva el caso. Elige otra."
 ],
 "1lWzSc": [
  "vence en ",
  [
   "span"
  ]
 ],
 "2YE3je": [
  [
   "span"
  ],
  " tarde"
 ],
 "5Mdn5M": [
  "Este relevo se devolvió a las ",
  [
   "time"
  ],
  "."
 ],
 "6zvf5G": [
  "Aquí se espera: ",
  [
   "expected"
  ],
  "."
 ],
 "8JUKnz": [
  "Tus funciones no incluyen esto. Quien administra puede cambiarlo."
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
 "9uI/rE": [
  "Deshacer"
 ],
 "APRFzY": [
  "Este enlace ya se usó o ha caducado. Pide uno nuevo."
 ],
 "Andv5P": [
  "Eso mismo se está haciendo todavía. Espera un momento."
 ],
 "B0Dme7": [
  "Escribe un correo como nombre@empresa.com."
 ],
 "D16asK": [
  "Principal"
 ],
 "F0jKKJ": [
  "Remo no contesta"
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
 "Gw0K4T": [
  "Ya trabaja aquí alguien con este correo."
 ],
 "HJ6GjZ": [
  [
   "0"
  ],
  " no recibe casos ahora. Elige otra área."
 ],
 "Hbtmvh": [
  "Remo no puede usar este valor."
 ],
 "IQknxX": [
  "Este relevo se aceptó a las ",
  [
   "time"
  ],
  "."
 ],
 "KDw4GX": [
  "Reintentar"
 ],
 "KdPw8k": [
  "Esto no se puede mostrar"
 ],
 "N49qr0": [
  "Ya llevas este caso."
 ],
 "NqV4WY": [
  "Hay un campo que revisar."
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
 "R8/Qq8": [
  "Hay caracteres de control invisibles en este texto. Escríbelo de nuevo en vez de pegarlo."
 ],
 "ShjeaR": [
  "Aquí no hay nada, o nada que puedas ver."
 ],
 "U3/8sn": [
  "Es demasiado corto: al menos, ",
  [
   "expected"
  ],
  "."
 ],
 "VaMXhY": [
  "Esta contraseña está en la lista de las más usadas. Elige palabras que solo tú juntarías."
 ],
 "Vw7rkh": [
  "El disco del servidor está lleno y no se puede guardar nada. Avisa a quien lo administra."
 ],
 "WCGjgG": [
  "Tu sesión ha terminado. Vuelve a entrar; lo que escribiste se conserva."
 ],
 "WQg61I": [
  "Teclas"
 ],
 "Y5qQKb": [
  "Esto ha cambiado desde que lo abriste. Vuelve a mirarlo antes de seguir."
 ],
 "YFDM0X": [
  "Saltar al contenido"
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
 "bHYfKU": [
  "A la clave le falta el permiso ",
  [
   "scope"
  ],
  "."
 ],
 "c0Ubfw": [
  "Esto se pidió desde una dirección que no es la de Remo. Abre Remo en su dirección de siempre."
 ],
 "dXCi3J": [
  "Algo se ha roto"
 ],
 "dYaCI1": [
  "Nada con ese nombre"
 ],
 "dxMIdY": [
  "Remo está muy ocupado. Inténtalo de nuevo dentro de ",
  [
   "0"
  ],
  "."
 ],
 "e4uu9J": [
  "Aquí falta algo."
 ],
 "fH+QI2": [
  "A la petición le falta su clave. Vuelve a cargar la página."
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
 "hzzbXf": [
  "Mostrar la contraseña"
 ],
 "iWAhsR": [
  "Es demasiado grande: como mucho, ",
  [
   "0"
  ],
  " kB."
 ],
 "kC5esl": [
  "O nada que puedas ver. Comprueba la dirección."
 ],
 "kFJFTU": [
  "Es un fallo nuestro. Vuelve a cargar la página; lo guardado está a salvo."
 ],
 "kgqubL": [
  "Hay caracteres invisibles que cambian el sentido del texto. Escríbelo de nuevo en vez de pegarlo."
 ],
 "kiXqyR": [
  "Este correo y esta contraseña no se corresponden. Revisa ambos e inténtalo de nuevo."
 ],
 "nUqU/g": [
  "Esto ya se envió con otras palabras. Vuelve a cargar la página para ver qué vale."
 ],
 "oWcNWU": [
  "Esta dirección solo responde a ",
  [
   "0"
  ],
  "."
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
 "q9dmxX": [
  "Este relevo caducó a las ",
  [
   "time"
  ],
  " y ha vuelto a quien lo ofreció."
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
 "uO5whH": [
  "Es un fallo nuestro. Ha quedado anotado."
 ],
 "ugH/Yc": [
  "Tienen hasta las ",
  [
   "0"
  ],
  " para contestar."
 ],
 "wA9ntn": [
  "La petición no dice qué versión vio. Vuelve a cargar la página."
 ],
 "wc2UWo": [
  "Ya hay un área con este nombre."
 ],
 "wfzJp3": [
  "Es demasiado largo: como mucho, ",
  [
   "expected"
  ],
  "."
 ],
 "xo1G8u": [
  "Es demasiado corto."
 ],
 "yQE2r9": [
  "Cargando"
 ],
 "ygip/r": [
  "Este relevo se ofreció a ",
  [
   "0"
  ],
  "."
 ],
 "yz7wBu": [
  "Cerrar"
 ]
}
