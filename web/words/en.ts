// Made by npm run words from the catalogue beside it.
import type { Messages } from '@lingui/core'
export const messages: Messages = {
 "+6xE4Z": [
  "To the start"
 ],
 "+8j2NQ": [
  "overdue by ",
  [
   "span"
  ]
 ],
 "+jfqlo": [
  "This case was closed on ",
  [
   "0"
  ],
  ". Reopen it to go on."
 ],
 "+mVqfK": [
  "Too many attempts. Try again in ",
  [
   "0"
  ],
  "."
 ],
 "+rJjpz": [
  "What was done"
 ],
 "/+WGOc": [
  "No answer from Remo. What you wrote is still here: try again when the connection is back."
 ],
 "/OQd3k": [
  "This case is open already."
 ],
 "/tEIep": [
  "Reference <0>",
  [
   "reference"
  ],
  "</0>"
 ],
 "05ePVb": [
  "This area holds the case already. Choose another one."
 ],
 "1lWzSc": [
  "due in ",
  [
   "span"
  ]
 ],
 "2YE3je": [
  [
   "span"
  ],
  " late"
 ],
 "5Mdn5M": [
  "This relay was returned at ",
  [
   "time"
  ],
  "."
 ],
 "6zvf5G": [
  "Expected here: ",
  [
   "expected"
  ],
  "."
 ],
 "8JUKnz": [
  "Your roles do not include this. An administrator can change that."
 ],
 "8Rsq2O": [
  [
   "by"
  ],
  " took this relay back at ",
  [
   "time"
  ],
  "."
 ],
 "9uI/rE": [
  "Undo"
 ],
 "APRFzY": [
  "This link has been used or has expired. Ask for a new one."
 ],
 "Andv5P": [
  "The same is still being done. Wait a moment."
 ],
 "B0Dme7": [
  "Write an e-mail address such as name@company.com."
 ],
 "D16asK": [
  "Main"
 ],
 "F0jKKJ": [
  "Remo does not answer"
 ],
 "FFo3AP": [
  "What was sent could not be read. Load the page again."
 ],
 "FQqOGz": [
  [
   "0"
  ],
  " holds this case now."
 ],
 "Gw0K4T": [
  "Somebody with this e-mail address already works here."
 ],
 "HJ6GjZ": [
  [
   "0"
  ],
  " takes no cases now. Choose another area."
 ],
 "Hbtmvh": [
  "Remo cannot use this value."
 ],
 "IQknxX": [
  "This relay was accepted at ",
  [
   "time"
  ],
  "."
 ],
 "KDw4GX": [
  "Try again"
 ],
 "KdPw8k": [
  "This cannot be shown"
 ],
 "N49qr0": [
  "You hold this case already."
 ],
 "NqV4WY": [
  "One field needs another look."
 ],
 "P6T0XK": [
  "This case is already on offer to ",
  [
   "0"
  ],
  ". Recall it first, or wait for their answer."
 ],
 "PJuW7o": [
  "This relay was taken back at ",
  [
   "time"
  ],
  "."
 ],
 "R8/Qq8": [
  "There are invisible control characters in this text. Type it again instead of pasting it."
 ],
 "ShjeaR": [
  "There is nothing here, or nothing that you may see."
 ],
 "U3/8sn": [
  "This is too short: at least ",
  [
   "expected"
  ],
  "."
 ],
 "VaMXhY": [
  "This password is on the list of the most used ones. Choose words that only you would put together."
 ],
 "Vw7rkh": [
  "The disk of the server is full, so nothing can be saved. Tell your administrator."
 ],
 "WCGjgG": [
  "You are no longer logged in. Log in again; what you wrote is kept."
 ],
 "WQg61I": [
  "Keys"
 ],
 "Y5qQKb": [
  "This has changed since you opened it. Look at it again before you go on."
 ],
 "YFDM0X": [
  "Skip to the page"
 ],
 "ZoLR9q": [
  "There is nothing here"
 ],
 "ZzIc+z": [
  "This is too long."
 ],
 "aBuYmn": [
  [
   "0"
  ],
  " changed this at ",
  [
   "1"
  ],
  ". Look at it again before you go on."
 ],
 "bHYfKU": [
  "The key lacks the scope ",
  [
   "scope"
  ],
  "."
 ],
 "c0Ubfw": [
  "This was asked from another address than Remo's own. Open Remo at its usual address."
 ],
 "dXCi3J": [
  "Something broke"
 ],
 "dYaCI1": [
  "Nothing of that name"
 ],
 "dxMIdY": [
  "Remo is very busy. Try again in ",
  [
   "0"
  ],
  "."
 ],
 "e4uu9J": [
  "Something must stand here."
 ],
 "fH+QI2": [
  "The request lacks its key. Load the page again."
 ],
 "gASFuK": [
  "This Remo has already been set up. Log in."
 ],
 "gR27C1": [
  [
   "0"
  ],
  " fields need another look."
 ],
 "gjPfHz": [
  "This is a fault of ours. It has been noted with the reference ",
  [
   "reference"
  ],
  "."
 ],
 "hzzbXf": [
  "Show the password"
 ],
 "iWAhsR": [
  "This is too large: at most ",
  [
   "0"
  ],
  " kB."
 ],
 "kC5esl": [
  "Or nothing that you may see. Check the address."
 ],
 "kFJFTU": [
  "This is a fault of ours. Load the page again; what was saved is safe."
 ],
 "kgqubL": [
  "There are invisible characters that turn the direction of the text. Type it again instead of pasting it."
 ],
 "kiXqyR": [
  "This e-mail address and password do not belong together. Check both and try again."
 ],
 "nUqU/g": [
  "This was already sent with other words. Load the page again to see what holds."
 ],
 "oWcNWU": [
  "This address only answers ",
  [
   "0"
  ],
  "."
 ],
 "pSczzA": [
  "Step ",
  [
   "number"
  ],
  " of ",
  [
   "total"
  ]
 ],
 "q9dmxX": [
  "This relay expired at ",
  [
   "time"
  ],
  " and is back with whoever offered it."
 ],
 "qj2isS": [
  [
   "by"
  ],
  " returned this relay at ",
  [
   "time"
  ],
  "."
 ],
 "tifyHx": [
  "Write a telephone number: digits, spaces, and a + for the country."
 ],
 "u5zJMh": [
  [
   "by"
  ],
  " accepted this relay at ",
  [
   "time"
  ],
  "."
 ],
 "uO5whH": [
  "This is a fault of ours. It has been noted."
 ],
 "ugH/Yc": [
  "They have until ",
  [
   "0"
  ],
  " to answer."
 ],
 "wA9ntn": [
  "The request does not say which version it saw. Load the page again."
 ],
 "wc2UWo": [
  "There is already an area of this name."
 ],
 "wfzJp3": [
  "This is too long: at most ",
  [
   "expected"
  ],
  "."
 ],
 "xo1G8u": [
  "This is too short."
 ],
 "yQE2r9": [
  "Loading"
 ],
 "ygip/r": [
  "This relay was offered to ",
  [
   "0"
  ],
  "."
 ],
 "yz7wBu": [
  "Close"
 ]
}
