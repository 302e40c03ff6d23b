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
 "+AYRS8": [
  "Write a note for colleagues"
 ],
 "+D5Zus": [
  "What they need"
 ],
 "+KyBUN": [
  "No area yet"
 ],
 "+Suj/n": [
  "customer"
 ],
 "+TWfNF": [
  "goal reached in part"
 ],
 "+TluAf": [
  "Meanwhile the case has changed"
 ],
 "+YrETt": [
  "What"
 ],
 "+ZS2be": [
  "The folder of files does not answer on the server. Try again later, or tell your administrator."
 ],
 "+f19E0": [
  "No case is open"
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
 "+siMqD": [
  "Journal"
 ],
 "+t3/X2": [
  "Record what the customer said"
 ],
 "+vbOeJ": [
  "Internal note"
 ],
 "/+WGOc": [
  "No answer from Remo. What you wrote is still here: try again when the connection is back."
 ],
 "/0vXPB": [
  "Reply to the customer"
 ],
 "/C9L6C": [
  "Another one"
 ],
 "/OQd3k": [
  "This case is open already."
 ],
 "/RsGMf": [
  "What they would have to ask you for otherwise. An incomplete relay comes back."
 ],
 "/RuZHD": [
  "Relays counted"
 ],
 "/XPQjW": [
  "Their journey; arrow keys go from mark to mark"
 ],
 "/Y2sko": [
  "Choose a time zone from the list."
 ],
 "/ZZIBD": [
  "Sea"
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
  "Command of an import"
 ],
 "/lLVOw": [
  "Change of area brought from another system"
 ],
 "/mG96B": [
  "Copy the key"
 ],
 "/nT6AE": [
  "New password"
 ],
 "/tEIep": [
  "Reference <0>",
  [
   "reference"
  ],
  "</0>"
 ],
 "/wYdGr": [
  "This person only stands in the imported past. To let them in, invite them."
 ],
 "/yCmet": [
  "goal not reached"
 ],
 "01PDpC": [
  "Keep the customer"
 ],
 "02i3WU": [
  "Imports"
 ],
 "05ePVb": [
  "This area holds the case already. Choose another one."
 ],
 "08KGo9": [
  "no kind"
 ],
 "0E+3JA": [
  "The customer said"
 ],
 "0IY0/t": [
  "priority: ",
  [
   "0"
  ]
 ],
 "0NUOxK": [
  "My turn"
 ],
 "0O/Vil": [
  "Relays given"
 ],
 "0QY/RJ": [
  "Id ",
  [
   "0"
  ]
 ],
 "0bBEuT": [
  "The cases are no longer linked."
 ],
 "0bSRxE": [
  "nothing"
 ],
 "0ldUld": [
  "Somebody has changed this while you had it open."
 ],
 "0s3m26": [
  "Time to answer an offered relay"
 ],
 "12MbrF": [
  "To somebody of ",
  [
   "where"
  ]
 ],
 "1HeYnS": [
  [
   "to"
  ],
  " did not answer in time"
 ],
 "1LBzVh": [
  "Say what the case is about"
 ],
 "1MCW4V": [
  "Somebody else has changed the same meanwhile"
 ],
 "1TSTed": [
  "Telephone numbers of this country need no prefix."
 ],
 "1UzENP": [
  "No"
 ],
 "1ZF9KQ": [
  "When"
 ],
 "1hKEom": [
  "Priority"
 ],
 "1jUg5D": [
  "Offered"
 ],
 "1lWzSc": [
  "due in ",
  [
   "span"
  ]
 ],
 "1njn7W": [
  "Light"
 ],
 "1nyqNJ": [
  "not solved"
 ],
 "1wCoey": [
  "Closed cases stay readable here, with how they ended and whether the goal was reached."
 ],
 "1wdjme": [
  "People"
 ],
 "1yUTKA": [
  "Reads everything, changes nothing."
 ],
 "2/fy8w": [
  "Attached files"
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
  "You were given this case."
 ],
 "2AKFDs": [
  "recorded by ",
  [
   "by"
  ]
 ],
 "2BBAbc": [
  "List"
 ],
 "2DTiI/": [
  "Remove the link with ",
  [
   "subject"
  ]
 ],
 "2L1cRM": [
  "These words were erased."
 ],
 "2WdSeY": [
  "Case put back to the area"
 ],
 "2XEPk6": [
  "Case opened"
 ],
 "2XRZa9": [
  "You hold no case, and nobody has offered you one. Take one of your area, or open a new one."
 ],
 "2YE3je": [
  [
   "span"
  ],
  " late"
 ],
 "2ZKSQz": [
  [
   "name"
  ],
  " is looking"
 ],
 "2dZphE": [
  "Nothing has “",
  [
   "written"
  ],
  "”. Showing results for <0>",
  [
   "0"
  ],
  "</0>."
 ],
 "2dafL7": [
  "Create the organisation"
 ],
 "2kwjq3": [
  "Area that holds it"
 ],
 "2pHuU8": [
  "A key has 13 digits."
 ],
 "2qs6rP": [
  "No own field yet"
 ],
 "2vudsu": [
  "Quarter"
 ],
 "32nsQG": [
  "area"
 ],
 "33+tw4": [
  "Reasons"
 ],
 "39M4g8": [
  "Person or company"
 ],
 "3AYTem": [
  "The roles of ",
  [
   "0"
  ],
  " hold from now on."
 ],
 "3Bqmdz": [
  "None in this time."
 ],
 "3FCwND": [
  "You work in no area, so no case is yours to act on. You can read all of them."
 ],
 "3M7iqH": [
  "Choose a colleague."
 ],
 "3PRxO3": [
  "Stage"
 ],
 "3cEomY": [
  "Which list"
 ],
 "3dO6rb": [
  "Passport"
 ],
 "3trld6": [
  "Whoever accepts also answers to the customer"
 ],
 "3vBH+A": [
  [
   "0",
   "plural",
   {
    "one": [
     "#",
     " customer found"
    ],
    "other": [
     "#",
     " customers found"
    ]
   }
  ]
 ],
 "3wZAtE": [
  "In your words"
 ],
 "3wypp5": [
  "Take a filter away, or look in another box: their counts are narrowed the same."
 ],
 "42LOFu": [
  "Step brought from another system"
 ],
 "446OEB": [
  "Cases"
 ],
 "45mxYk": [
  "What is lacking"
 ],
 "4M9KAx": [
  "Choice ",
  [
   "nth"
  ],
  " in English"
 ],
 "4Mo97R": [
  "Keep the area"
 ],
 "4Mpg4n": [
  "A case that you answered stands here until the customer answers you, the longest wait first."
 ],
 "4dQFvz": [
  "Finished"
 ],
 "4hJhzz": [
  "Table"
 ],
 "57cf+6": [
  "Give it to <0/> and to nobody else. It works once, until ",
  [
   "until"
  ],
  "."
 ],
 "5I6Vws": [
  "clock of relays"
 ],
 "5Mdn5M": [
  "This relay was returned at ",
  [
   "time"
  ],
  "."
 ],
 "5Q+FTr": [
  "Colleagues"
 ],
 "5Wh7vN": [
  "Three letters or more. Accents, capitals and endings do not matter, and a small slip is set right. A phrase stands in quotes."
 ],
 "5ZSH2K": [
  "From 1 minute to 30 days."
 ],
 "5aYu4H": [
  "Came back on duty"
 ],
 "5oD9f/": [
  "Earlier"
 ],
 "5oHR08": [
  [
   "name"
  ],
  " is writing"
 ],
 "5ryV4f": [
  "On duty there: ",
  [
   "names"
  ]
 ],
 "5vaT2N": [
  "What the customer wants"
 ],
 "5xIOtd": [
  "counted as: ",
  [
   "0"
  ]
 ],
 "6/X/pP": [
  "Off duty until ",
  [
   "when"
  ]
 ],
 "60g+Ne": [
  "Nobody of that name"
 ],
 "6Du5Jx": [
  [
   "who"
  ],
  " took the case meanwhile"
 ],
 "6Fm28k": [
  "Choose an area"
 ],
 "6O5XzR": [
  "Both cases show the link."
 ],
 "6V3Ea3": [
  "Copied"
 ],
 "6YtxFj": [
  "Name"
 ],
 "6gA9kD": [
  "Hand this link over"
 ],
 "6ihca6": [
  "Nothing was found"
 ],
 "6jfS51": [
  "Welcome"
 ],
 "6lGaum": [
  "Seen"
 ],
 "6xRTUX": [
  "Settings of the organisation changed"
 ],
 "6zvf5G": [
  "Expected here: ",
  [
   "expected"
  ],
  "."
 ],
 "71mPJY": [
  "As the area"
 ],
 "7NYyzl": [
  "channel"
 ],
 "7RXfc6": [
  "We said"
 ],
 "7TC6pN": [
  "Note for colleagues: never leaves the house…"
 ],
 "7hrmzS": [
  "the reason"
 ],
 "7i8j3G": [
  "Company"
 ],
 "7kIsDx": [
  "What they held is now nobody's."
 ],
 "7mbOLE": [
  "reply"
 ],
 "7sMeHQ": [
  "Key"
 ],
 "7t8r8C": [
  "holder:me after:2026-01"
 ],
 "844QoN": [
  "the first lists"
 ],
 "876pfE": [
  "Customer"
 ],
 "8A4upX": [
  "Sees every case and may act in it."
 ],
 "8AWb1D": [
  "the kind"
 ],
 "8DhCS+": [
  "Come back on duty"
 ],
 "8JUKnz": [
  "Your roles do not include this. An administrator can change that."
 ],
 "8NDhI6": [
  "Your areas"
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
 "8SvaRv": [
  "Nothing of the kind so far"
 ],
 "8TWKWp": [
  "customer:\"Carmen Soto\" router"
 ],
 "8ULk6j": [
  "Something in a list brought back"
 ],
 "8ZsakT": [
  "Password"
 ],
 "8hUZOn": [
  "How it is shown"
 ],
 "8kkdNW": [
  "Choose what is to stand."
 ],
 "8qRlNU": [
  "Register the customer"
 ],
 "8zt7bs": [
  "Closed on"
 ],
 "9+kVUX": [
  "Hours of the person changed"
 ],
 "90Ixzk": [
  "You may read this case, not write in it."
 ],
 "9Jmx1H": [
  [
   "whom"
  ],
  ", since <0/>"
 ],
 "9KGOeP": [
  "solved in part"
 ],
 "9NhLzw": [
  "Another id"
 ],
 "9OR/c/": [
  "Hours and deputy hold from now on."
 ],
 "9TBfeI": [
  "That is this very case. Choose another one."
 ],
 "9adcaN": [
  "Of kind"
 ],
 "9dPgb+": [
  "No longer linked"
 ],
 "9lwHOM": [
  "Reason: <0/>"
 ],
 "9qVQiw": [
  "Which cases"
 ],
 "9uI/rE": [
  "Undo"
 ],
 "9uI0m1": [
  "Key of a case"
 ],
 "9xiHVp": [
  "Time to answer a relay"
 ],
 "A1taO8": [
  "Search"
 ],
 "A82al/": [
  "erased"
 ],
 "AHZflp": [
  "Chat"
 ],
 "AKr6Hn": [
  "Present password"
 ],
 "AMFfTS": [
  "No case has been opened for them yet."
 ],
 "AP1zVY": [
  "They are related"
 ],
 "APBsap": [
  "By their clock"
 ],
 "APRFzY": [
  "This link has been used or has expired. Ask for a new one."
 ],
 "ART9ZZ": [
  "How far back"
 ],
 "AUke+S": [
  "This is too long: at most ",
  [
   "expected"
  ],
  " characters."
 ],
 "Albo/w": [
  "The case is open again, and you hold it."
 ],
 "AmHOM0": [
  "Offered to ",
  [
   "name"
  ],
  ", by whom"
 ],
 "Andv5P": [
  "The same is still being done. Wait a moment."
 ],
 "Ar9O6K": [
  "Everything that was recorded here, the last first. Nothing of it can be changed or taken away."
 ],
 "AxW2eh": [
  "Seen, go on"
 ],
 "B+QzHN": [
  [
   "person"
  ],
  " puts the case back: it waits in the area for somebody"
 ],
 "B0Dme7": [
  "Write an e-mail address such as name@company.com."
 ],
 "BBUDfW": [
  "Urgent"
 ],
 "BCGieK": [
  "All about this customer"
 ],
 "BCVtqO": [
  "Deputy"
 ],
 "BElgCm": [
  "What you write"
 ],
 "BW0A/r": [
  "Register <0/> as a new customer"
 ],
 "BWNmxb": [
  "Cases are seen by the people of the areas. Whoever runs Remo here can add you to one."
 ],
 "BbgY/U": [
  "Cases of kind"
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
 "BjGMvy": [
  "Narrow the list"
 ],
 "BlgSLa": [
  "Nobody of that name, mail or telephone is registered."
 ],
 "Blyd3v": [
  "Write a time such as 09:30."
 ],
 "BpEIW+": [
  "customer said"
 ],
 "BrYad8": [
  "Offer relay"
 ],
 "C/A9H8": [
  "A year"
 ],
 "C6wh0T": [
  "Case"
 ],
 "CF/OGo": [
  "Area ",
  [
   "number"
  ]
 ],
 "CF9yds": [
  "Empty: until you come back yourself."
 ],
 "CFk1A4": [
  [
   "name"
  ],
  " holds the case and is told."
 ],
 "CIAzf8": [
  "relay expired"
 ],
 "CQZXPX": [
  "Accepted"
 ],
 "CX+Z0v": [
  "Not registered"
 ],
 "Cbtn5W": [
  "Relay accepted"
 ],
 "CctIBf": [
  "mail"
 ],
 "ChMJaA": [
  "Welcome aboard"
 ],
 "ClYchj": [
  "letter"
 ],
 "CoAac3": [
  "The customer said something meanwhile"
 ],
 "CqwWuv": [
  "New link of invitation"
 ],
 "CsekCi": [
  "Normal"
 ],
 "Cu+Njq": [
  "Another name"
 ],
 "CyEd5Z": [
  "Relays"
 ],
 "CyioN9": [
  "Relay"
 ],
 "D16asK": [
  "Main"
 ],
 "D4qIiK": [
  "the stage"
 ],
 "D9rmZN": [
  "No mail and no telephone are registered."
 ],
 "DBL0AT": [
  "Set up"
 ],
 "DMFyub": [
  "What the customer still needs."
 ],
 "DPfwMq": [
  "Done"
 ],
 "DRrE0P": [
  [
   "back",
   "plural",
   {
    "one": [
     "#",
     " came back"
    ],
    "other": [
     "#",
     " came back"
    ]
   }
  ]
 ],
 "DUKHFw": [
  "No case was closed yet"
 ],
 "DUmfIa": [
  "Best first"
 ],
 "DeT0Pf": [
  "Next case"
 ],
 "DfVxA1": [
  "Type another search"
 ],
 "DsAVer": [
  "For everybody who serves this customer. The customer never sees it."
 ],
 "DxvPMl": [
  "This is too short: at least ",
  [
   "expected"
  ],
  " characters."
 ],
 "E4SEje": [
  "+ Another name"
 ],
 "E7oAAw": [
  "Something in this list has this name already; perhaps it was put away."
 ],
 "EEZvNu": [
  "Goal"
 ],
 "EKq2vn": [
  "No relay waits for your area"
 ],
 "EPKmf0": [
  "Something is lacking first"
 ],
 "EQKN8M": [
  "expired"
 ],
 "EQX76B": [
  "shows all keys"
 ],
 "ETTyx9": [
  "Add to the list"
 ],
 "EUrXY5": [
  [
   "name"
  ],
  " can take cases now."
 ],
 "EbMPZJ": [
  "Unassigned"
 ],
 "Ef7StM": [
  "Unknown"
 ],
 "EfOoEe": [
  "opened before"
 ],
 "EjJl4z": [
  "Recall"
 ],
 "EmTfUC": [
  "From 1 minute to 720 hours."
 ],
 "En+dVg": [
  "At least 12 characters: three or four words that only you would put together."
 ],
 "ErU1td": [
  "Stages"
 ],
 "F0jKKJ": [
  "Remo does not answer"
 ],
 "F9N0Yc": [
  "Return the relay with a reason"
 ],
 "FEr96N": [
  "Theme"
 ],
 "FFo3AP": [
  "What was sent could not be read. Load the page again."
 ],
 "FN/SMN": [
  "Organisation founded"
 ],
 "FPPCdm": [
  "Cases found"
 ],
 "FPut2o": [
  "Linked cases"
 ],
 "FQLTQT": [
  "What we know of them"
 ],
 "FQqOGz": [
  [
   "0"
  ],
  " holds this case now."
 ],
 "FW2Y8K": [
  "What it does"
 ],
 "FXjyGt": [
  "Kind of case"
 ],
 "FYIbPu": [
  "Of every kind"
 ],
 "Faptqt": [
  "Administrator"
 ],
 "FbbEI5": [
  "Area described"
 ],
 "FeLHEY": [
  "Deputy named or taken back"
 ],
 "FgAxTj": [
  "Log out"
 ],
 "FgcuT6": [
  "key"
 ],
 "Fl69MS": [
  "No “",
  [
   "value"
  ],
  "” is known as “",
  [
   "0"
  ],
  "”, so nothing can match it."
 ],
 "FqJZk7": [
  "Nobody has said yet what kind of case it is."
 ],
 "Fr2l9x": [
  "All put aside"
 ],
 "Fs+py6": [
  "Search by name"
 ],
 "Fw2HrS": [
  "All areas"
 ],
 "Fyxrl0": [
  "No other case has these words."
 ],
 "Fz2+p1": [
  "More results"
 ],
 "FzZ7Qv": [
  "On duty there: ",
  [
   "names"
  ],
  " and ",
  [
   "more"
  ],
  " more"
 ],
 "G+6uvP": [
  "Customer experience lead"
 ],
 "G4vNsx": [
  "“",
  [
   "reason"
  ],
  "”"
 ],
 "G9+A0E": [
  "urgent"
 ],
 "GDvlUT": [
  "Role"
 ],
 "GHmCm3": [
  "Name of the holiday"
 ],
 "GKEv9B": [
  "Tax number (NIF, NIE)"
 ],
 "GhGb1w": [
  "Lacking"
 ],
 "GkTjQM": [
  "<0>Half answered within</0> is the time in which half of those that were accepted or returned had their answer. What was recalled or expired got none. Relays of an imported past are not counted: nobody offered them here."
 ],
 "GnhyFP": [
  "solved"
 ],
 "Gp4Yi6": [
  "Inbox"
 ],
 "GtRAA3": [
  "Move ",
  [
   "0"
  ],
  " up"
 ],
 "Gw0K4T": [
  "Somebody with this e-mail address already works here."
 ],
 "GxifMF": [
  "As the house"
 ],
 "H6QyJX": [
  "No other case belongs to this one."
 ],
 "H6U1yf": [
  "Change the customer"
 ],
 "H7OUPr": [
  "Day"
 ],
 "H9HlDe": [
  "minutes"
 ],
 "HA1fiR": [
  "Make the link"
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
  " takes no cases now. Choose another area."
 ],
 "HJKs15": [
  "Keep what was filled in"
 ],
 "HLazKQ": [
  "Remove ",
  [
   "name"
  ]
 ],
 "HPVM9U": [
  "until ",
  [
   "until"
  ]
 ],
 "HRq33c": [
  "answers to the customer"
 ],
 "HY3XsV": [
  "Keep the roles"
 ],
 "HZoUSD": [
  "What they need:"
 ],
 "Hbtmvh": [
  "Remo cannot use this value."
 ],
 "HdE1If": [
  "Channel"
 ],
 "HpOgNq": [
  "Keep the settings"
 ],
 "HptUxX": [
  "Number"
 ],
 "HstFQJ": [
  "Filter…"
 ],
 "Hszxyp": [
  "Notices"
 ],
 "HvDfH/": [
  "Imported"
 ],
 "I1JFHd": [
  "About the case"
 ],
 "IQkB07": [
  "The first one begins with a customer who needs something."
 ],
 "IQknxX": [
  "This relay was accepted at ",
  [
   "time"
  ],
  "."
 ],
 "IUL8WM": [
  "Write at least a name, a mail address, a telephone or an id."
 ],
 "IZDPfY": [
  "The organisation"
 ],
 "IbpEv1": [
  "Years of service cases fit in here with one command, typed where Remo runs. The map says which column is what; examples stand in docs/examples."
 ],
 "IsgeJE": [
  "Opened again"
 ],
 "Isy8Fk": [
  "opens,"
 ],
 "ItnLvW": [
  "Visit"
 ],
 "IzgmxV": [
  "Relays may be offered to it"
 ],
 "J/Upwb": [
  "days"
 ],
 "J2j1Kk": [
  "Uploading ",
  [
   "name"
  ]
 ],
 "J4DwhW": [
  "the customer"
 ],
 "J5uTzC": [
  "Open"
 ],
 "JEGlfK": [
  "Started"
 ],
 "JEYWge": [
  [
   "0",
   "plural",
   {
    "one": [
     "Search without the filter"
    ],
    "other": [
     "Search without the filters"
    ]
   }
  ]
 ],
 "JFoUYP": [
  "What colleagues should know"
 ],
 "JGvwnU": [
  "Last used"
 ],
 "JM7jyW": [
  "+ An id"
 ],
 "JNCzPW": [
  "Country"
 ],
 "JWc7D0": [
  "Not said"
 ],
 "JZZAeR": [
  [
   "0"
  ],
  " asks for: ",
  [
   "what"
  ],
  "."
 ],
 "JaQCJb": [
  "Endings"
 ],
 "Jf1Rm7": [
  "Their cases"
 ],
 "JlFcis": [
  "Send"
 ],
 "Jyylj8": [
  "advisor"
 ],
 "K9jxxj": [
  "high priority"
 ],
 "KDw4GX": [
  "Try again"
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
 "KSCnVQ": [
  "Kind"
 ],
 "KT3pzA": [
  "This does not belong to the kind of the case."
 ],
 "KZXXne": [
  "Choose what it is counted as."
 ],
 "KdPw8k": [
  "This cannot be shown"
 ],
 "KiJn9B": [
  "Note"
 ],
 "KjAjbu": [
  [
   "0",
   "plural",
   {
    "one": [
     "#",
     " area"
    ],
    "other": [
     "#",
     " areas"
    ]
   }
  ]
 ],
 "Kz1TxG": [
  "open"
 ],
 "L4Pxq1": [
  [
   "name"
  ],
  ": remove these hours (",
  [
   "number"
  ],
  ")"
 ],
 "LB3Kje": [
  "Organisation"
 ],
 "LF2Icd": [
  [
   "channel"
  ],
  ": the customer to ",
  [
   "area"
  ]
 ],
 "LIUncg": [
  "Choose a colleague"
 ],
 "LijfE9": [
  [
   "name"
  ],
  " no longer works there"
 ],
 "Lkch4U": [
  "Nobody: it waits in ",
  [
   "where"
  ]
 ],
 "LtI9AS": [
  "Owner"
 ],
 "LuXP9q": [
  "Access"
 ],
 "Lvq3E9": [
  "All of it"
 ],
 "LxInbl": [
  "happened on ",
  [
   "happened"
  ]
 ],
 "LxzIvn": [
  "this one"
 ],
 "M0x0V4": [
  "Search again"
 ],
 "M7SqjM": [
  "Reopen"
 ],
 "MEAd9f": [
  "Since"
 ],
 "MJgFR3": [
  "Held by"
 ],
 "MKEN2D": [
  [
   "name"
  ],
  " can no longer come in. What they held stands in their area."
 ],
 "MMBVys": [
  "Somebody else has changed the same meanwhile. Choose what is to stand."
 ],
 "MTqbTb": [
  "These two cases are linked already."
 ],
 "MV+65g": [
  "Record it"
 ],
 "MVX88j": [
  "Something new below"
 ],
 "MW/CKz": [
  "Key, subject or customer"
 ],
 "MuDNkf": [
  "Customer's product"
 ],
 "MuPkrp": [
  "Something in a list put away"
 ],
 "MxVdpr": [
  [
   "who"
  ],
  " reopened the case meanwhile"
 ],
 "Mz2JN2": [
  "Time zone"
 ],
 "N0+GsR": [
  "Picture"
 ],
 "N0MIMt": [
  "When they work"
 ],
 "N49qr0": [
  "You hold this case already."
 ],
 "N7m8E+": [
  "Attach files"
 ],
 "N8hyJp": [
  "What nobody of my area holds yet"
 ],
 "NCybES": [
  "Choose a case."
 ],
 "NMFntl": [
  "no answer in ",
  [
   "waited"
  ]
 ],
 "NPq1RH": [
  "waits for the customer"
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
 "NSj8Ha": [
  "I have a password: log in"
 ],
 "NTs7wt": [
  "Name of the organisation"
 ],
 "NUJ1O1": [
  "Customers found"
 ],
 "Nc4cet": [
  "same id"
 ],
 "NdUueS": [
  "in the shop"
 ],
 "NdhMdB": [
  "unanswered"
 ],
 "NeC9tv": [
  "New case for this customer"
 ],
 "NhB1sF": [
  [
   "0"
  ],
  " returned it to ",
  [
   "area"
  ]
 ],
 "NiARCK": [
  "Three letters or more."
 ],
 "NicOzv": [
  "No connection to Remo. Trying again…"
 ],
 "NihQNk": [
  "Customers"
 ],
 "NqV4WY": [
  "One field needs another look."
 ],
 "NrXq+P": [
  "Something to choose from."
 ],
 "NupLNW": [
  "Waiting for ",
  [
   "area"
  ],
  " for ",
  [
   "span"
  ]
 ],
 "NyobN4": [
  "ending"
 ],
 "O2tNG0": [
  "Ending"
 ],
 "O6xWFr": [
  "area not registered"
 ],
 "ODxOUD": [
  "A note names you."
 ],
 "OE8YKz": [
  "▲ goal reached"
 ],
 "OMD8xw": [
  "Of its working hours. A case that waits longer for an answer of the area is overdue."
 ],
 "OUYH3D": [
  "written by"
 ],
 "OYHzN1": [
  "Tags"
 ],
 "OZdaTZ": [
  "Person"
 ],
 "Oizb2d": [
  "takes them"
 ],
 "OnrWll": [
  "In part"
 ],
 "OrhoeO": [
  "deputy: ",
  [
   "name"
  ]
 ],
 "OukJU9": [
  "+ Hours"
 ],
 "Ov4p9G": [
  "Register the first one, or bring them in from another system."
 ],
 "Oz5SW/": [
  "Remove this area"
 ],
 "Ozkh5Q": [
  "Off duty"
 ],
 "P4S17D": [
  "Waits for"
 ],
 "P6T0XK": [
  "This case is already on offer to ",
  [
   "0"
  ],
  ". Recall it first, or wait for their answer."
 ],
 "P8jF4p": [
  "Nothing waits for a customer"
 ],
 "P9cEa2": [
  "30 days"
 ],
 "PDcsKJ": [
  "The case waits in ",
  [
   "where"
  ],
  " for somebody."
 ],
 "PEHQTf": [
  "Device"
 ],
 "PGdeRU": [
  "Without filters"
 ],
 "PJuW7o": [
  "This relay was taken back at ",
  [
   "time"
  ],
  "."
 ],
 "PRnH8G": [
  "of ",
  [
   "0"
  ]
 ],
 "PZ/kxo": [
  "Keep"
 ],
 "PdKFx8": [
  "access ended"
 ],
 "Pi4c5C": [
  "Adds areas and people. Sees cases only with a role in an area."
 ],
 "PnOXdi": [
  "What an area needs to know before it takes a case. Nobody can offer it a relay while that is lacking."
 ],
 "PpyNpA": [
  "invited"
 ],
 "PrKF9o": [
  "import"
 ],
 "Psv8Qq": [
  "A case that was put back, or whose holder left, stands here until somebody takes it."
 ],
 "Ptmekm": [
  "What is overdue"
 ],
 "Q1/gEk": [
  "Case closed"
 ],
 "Q2lUR2": [
  "Currency"
 ],
 "QHZRTi": [
  "<0>Not registered</0> are rows that did not say which area acted. They are kept as a gap and counted, never guessed. The figures are counted again from the record each time this page is opened."
 ],
 "QKcmuu": [
  "Your password is another one. All other sessions have ended."
 ],
 "QPxJ8P": [
  "Longest wait first"
 ],
 "QU5Xxm": [
  "These times overlap, or are not in their order."
 ],
 "Qjd92H": [
  "(name erased)"
 ],
 "QkDqpf": [
  "Registered or changed last"
 ],
 "Ql/VcZ": [
  "Roles changed"
 ],
 "Qo8qTe": [
  "Import started"
 ],
 "Qsx1ty": [
  "open"
 ],
 "Qu/Mpd": [
  "all that were offered"
 ],
 "QzxyHu": [
  "The customer is kept as you wrote it."
 ],
 "R+w/Va": [
  "Billing"
 ],
 "R11Vj7": [
  "What waits for the customer"
 ],
 "R6RdM7": [
  "relay"
 ],
 "R8/Qq8": [
  "There are invisible control characters in this text. Type it again instead of pasting it."
 ],
 "R8K143": [
  "Telephone"
 ],
 "RPs81Z": [
  "Returned"
 ],
 "RcQPMZ": [
  "A deputy is somebody else who comes in here and works in an area of this person. Choose another one."
 ],
 "RkZ9wU": [
  "Write a number."
 ],
 "RmtUMr": [
  "+ Another area"
 ],
 "RpEpV7": [
  "Returned to ",
  [
   "from"
  ],
  ". They see your reason."
 ],
 "RsseBk": [
  "Recalled"
 ],
 "RyXaGk": [
  "Urgent first"
 ],
 "S4Fsut": [
  "Letter"
 ],
 "S7kxZ1": [
  "Choose a case"
 ],
 "SGh5Ug": [
  [
   "to"
  ],
  " returns the relay"
 ],
 "SVHiCT": [
  "In Spanish"
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
 "ShV0IV": [
  "Access ended"
 ],
 "ShjeaR": [
  "There is nothing here, or nothing that you may see."
 ],
 "SoRoMc": [
  "How a case ends, in your words. Each stands for one of five, so that figures can be compared."
 ],
 "SsDU9E": [
  "Relays taken"
 ],
 "Sxzciy": [
  "A case that nobody of your area answered in its time to act stands here, the longest wait first."
 ],
 "T+FOR5": [
  "Invite somebody"
 ],
 "T/NDSc": [
  "All open cases"
 ],
 "T5EArT": [
  "Already there?"
 ],
 "T96nAa": [
  [
   "by"
  ],
  " offered it to ",
  [
   "to"
  ]
 ],
 "TBdcE3": [
  "Case given to a colleague"
 ],
 "TEERTx": [
  "SMS"
 ],
 "TUl4kW": [
  "Asked longest ago first"
 ],
 "TZZib2": [
  "End all others"
 ],
 "ThWdXy": [
  "Come aboard"
 ],
 "TiqPpc": [
  "It is shown only now: copy it before you close this."
 ],
 "TqAUV2": [
  "You hold the case."
 ],
 "TqB2sq": [
  "The settings hold from now on."
 ],
 "TtkKGu": [
  "Related case"
 ],
 "TuxFWJ": [
  "Follows from"
 ],
 "TvM/RJ": [
  [
   "sent"
  ],
  " of ",
  [
   "whole"
  ]
 ],
 "Tz0i8g": [
  "Settings"
 ],
 "U0ohgF": [
  "Ids and contracts"
 ],
 "U7fVLi": [
  "Put aside"
 ],
 "UGYJWl": [
  "This day is a holiday already. Remove it first to give it another name."
 ],
 "UJmAAK": [
  "Subject"
 ],
 "UL8A9w": [
  "Tag"
 ],
 "UNZpJL": [
  "no tags"
 ],
 "US0Bvw": [
  "Working hours are told by its clocks."
 ],
 "UU0h9E": [
  "What went along with it"
 ],
 "UYUgdb": [
  "Order"
 ],
 "Ub8MiI": [
  "after ",
  [
   "waited"
  ]
 ],
 "Uchw5o": [
  "Write a day."
 ],
 "Uesrhb": [
  "Complete and offer again"
 ],
 "Ul5Xf3": [
  "Kind of id ",
  [
   "0"
  ]
 ],
 "UyKXe+": [
  "opened since"
 ],
 "UyYtw+": [
  "It is them"
 ],
 "V1Hlem": [
  "copied"
 ],
 "V1erPS": [
  "End the session"
 ],
 "VGPFqu": [
  "Reopen the case"
 ],
 "VJScHU": [
  "Reason"
 ],
 "VPoZJq": [
  "name alike"
 ],
 "VaMXhY": [
  "This password is on the list of the most used ones. Choose words that only you would put together."
 ],
 "VckiaS": [
  "Before the case is closed, this is lacking: ",
  [
   "0"
  ],
  "."
 ],
 "Vf5F1b": [
  "Offer again"
 ],
 "VfUkJP": [
  "Link for a new password"
 ],
 "VmkjGB": [
  "Green"
 ],
 "VmxTaR": [
  "“",
  [
   "name"
  ],
  ":” is no field of search; it was looked for as a word."
 ],
 "Vp88o/": [
  "Kinds"
 ],
 "VpA6cZ": [
  "Change it"
 ],
 "VpeZx9": [
  "Nobody of that name, mail or telephone is registered"
 ],
 "Vt2K1n": [
  "No holiday to come"
 ],
 "VuFJy3": [
  "Choose how it ended."
 ],
 "Vw7rkh": [
  "The disk of the server is full, so nothing can be saved. Tell your administrator."
 ],
 "W34jym": [
  "Half answered within"
 ],
 "W9Xqlr": [
  "Their goal"
 ],
 "WCGjgG": [
  "You are no longer logged in. Log in again; what you wrote is kept."
 ],
 "WIb+BP": [
  "What I hold"
 ],
 "WQg61I": [
  "Keys"
 ],
 "WY4NoK": [
  "on offer to ",
  [
   "to"
  ]
 ],
 "WZ2PdU": [
  "Who"
 ],
 "Wdy/AY": [
  "hours"
 ],
 "WwK1/y": [
  "off duty"
 ],
 "X+NMLG": [
  "Take"
 ],
 "X2FKKl": [
  "The customer's own goal: when the case closes, you will be asked whether it was reached."
 ],
 "X3B5DX": [
  "Return the relay to ",
  [
   "from"
  ]
 ],
 "X4SpWq": [
  "Bring back"
 ],
 "X4xHYB": [
  "These hours begin and end at the same time."
 ],
 "X6Tydm": [
  "No case fits all of that"
 ],
 "X72by4": [
  "Own fields"
 ],
 "X9JyoB": [
  "Relay returned"
 ],
 "XCHFbM": [
  "Of every case"
 ],
 "XFFSEw": [
  "All since ",
  [
   "until"
  ],
  " was looked at."
 ],
 "XJURKP": [
  "E-mail address"
 ],
 "XXH5oC": [
  "Add an ending"
 ],
 "XaZ1q2": [
  "Choose an area or a role for the whole house: without one, there is nothing to see."
 ],
 "Xb7228": [
  "Case reopened"
 ],
 "Xgj4n/": [
  "Nobody is on duty there now. The time to answer runs all the same."
 ],
 "XkMy9P": [
  "Another mail"
 ],
 "Xp7CpL": [
  "Can log in"
 ],
 "XrN5fs": [
  "move through the list,"
 ],
 "XrYoOP": [
  "Why do you return it?"
 ],
 "Xry+oU": [
  "Installation"
 ],
 "XtFNg/": [
  "Between"
 ],
 "Xw+28n": [
  "Show the cases"
 ],
 "XwSO2+": [
  "The access was ended: sessions and keys with it."
 ],
 "XxVHCP": [
  [
   "who"
  ],
  " gave the case to somebody meanwhile"
 ],
 "Y3WtjW": [
  "Give the case to a colleague"
 ],
 "Y4025P": [
  "Name, mail, telephone, contract…"
 ],
 "Y5qQKb": [
  "This has changed since you opened it. Look at it again before you go on."
 ],
 "YFDM0X": [
  "Skip to the page"
 ],
 "YKXD82": [
  "returned"
 ],
 "YbeUlh": [
  "the customer's telephone"
 ],
 "YkRdXs": [
  "Everywhere"
 ],
 "Yp8yB4": [
  [
   "0"
  ],
  " to ",
  [
   "1"
  ]
 ],
 "Z4Qsp0": [
  "When it is over, the case goes back to whoever offered it, and the leads of both areas are told."
 ],
 "ZKEjCs": [
  "same mail"
 ],
 "ZP1fVe": [
  "Who are you?"
 ],
 "ZUAbfq": [
  "This file is too large: at most ",
  [
   "0"
  ],
  "."
 ],
 "ZdZdC6": [
  "in ",
  [
   "waited"
  ]
 ],
 "Zge2AR": [
  "contact"
 ],
 "ZkPU+Q": [
  "Take out choice ",
  [
   "nth"
  ]
 ],
 "ZmxiUK": [
  "As your colleagues call it. The language below is the one it starts in."
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
 "aHjRJZ": [
  "Did the customer reach their goal?"
 ],
 "aI1pMK": [
  "Of the same customer. Type three letters or more to find others."
 ],
 "aLviFr": [
  "Overdue"
 ],
 "aQZ1f0": [
  "Closed by ",
  [
   "area"
  ]
 ],
 "aSwfbR": [
  "Unit"
 ],
 "aTnKxY": [
  "What you need to know in cases of one kind, beside what every case has."
 ],
 "aXsE0k": [
  "Help in Spanish"
 ],
 "afLlTb": [
  "Why customers come to you. A reason can belong to one kind, or be offered for all."
 ],
 "ajgS2A": [
  "Before it takes the case, ",
  [
   "0"
  ],
  " asks for: ",
  [
   "1"
  ],
  "."
 ],
 "avsX5L": [
  "Open the case"
 ],
 "ayXa5I": [
  "Language or theme chosen"
 ],
 "b+SbTk": [
  "For the whole house"
 ],
 "b0h+tz": [
  "customer:"
 ],
 "b1CT9B": [
  "the customer's mail address"
 ],
 "b1RI5n": [
  "What an area asks for changed"
 ],
 "b5Qs6l": [
  "What happened"
 ],
 "bCDuZQ": [
  "+ Another mail"
 ],
 "bFJl1w": [
  "Offer the case to another area"
 ],
 "bHYfKU": [
  "The key lacks the scope ",
  [
   "scope"
  ],
  "."
 ],
 "bSEir2": [
  "Time to act on a case"
 ],
 "bUgAUU": [
  [
   "name"
  ],
  " is a working day again."
 ],
 "bVFqHm": [
  "Customer without a name"
 ],
 "bWCuqQ": [
  "When a customer answers you, or a relay comes back, the case stands here until you act."
 ],
 "bboEkO": [
  "Relay expired"
 ],
 "bgCyMt": [
  "Its journey"
 ],
 "bjQ9UL": [
  "You will administer this Remo and can invite the others."
 ],
 "bjgfff": [
  "form"
 ],
 "bm23Fq": [
  "Find a customer"
 ],
 "bmDBMD": [
  "Bring ",
  [
   "0"
  ],
  " back"
 ],
 "boNUmf": [
  "Choice ",
  [
   "nth"
  ],
  " in Spanish"
 ],
 "boXA0r": [
  "Off duty until"
 ],
 "bouiKD": [
  "Advisor: serves customers"
 ],
 "bqus4B": [
  "Cases, messages, notes and customers, in any words you remember."
 ],
 "bvD5Lc": [
  "Amount of money"
 ],
 "bwMxLN": [
  "A case is linked with ",
  [
   "most"
  ],
  " others at most. Remove a link first."
 ],
 "byW9XU": [
  "Return the relay"
 ],
 "c0Ubfw": [
  "This was asked from another address than Remo's own. Open Remo at its usual address."
 ],
 "c2fUQt": [
  "Before a relay"
 ],
 "c6MPvc": [
  "as its source tells"
 ],
 "cCYEU7": [
  "These hours"
 ],
 "cEskEy": [
  "Relay offered"
 ],
 "cOFC2+": [
  "you hold it"
 ],
 "cSev+j": [
  "Filters"
 ],
 "cTUByn": [
  "Newest first"
 ],
 "cWWByH": [
  "Relays between areas"
 ],
 "cbJ/gy": [
  "Went off duty"
 ],
 "csW0GH": [
  [
   "who"
  ],
  " linked the case with another meanwhile"
 ],
 "csZvxj": [
  "Off duty until you come back"
 ],
 "ctBT1w": [
  "customer since ",
  [
   "0"
  ]
 ],
 "cy1fbC": [
  "cases of who left"
 ],
 "d45ZdW": [
  "No relay was offered in this time"
 ],
 "d6+lqP": [
  [
   "active",
   "plural",
   {
    "one": [
     "#",
     " person can log in"
    ],
    "other": [
     "#",
     " people can log in"
    ]
   }
  ]
 ],
 "d6CIcw": [
  "Files that go with it"
 ],
 "d7kRwm": [
  "Something added to a list"
 ],
 "dBno6S": [
  "What became of it"
 ],
 "dEgA5A": [
  "Cancel"
 ],
 "dI4rhh": [
  "Without ",
  [
   "name"
  ],
  ": ",
  [
   "value"
  ]
 ],
 "dN4Gf7": [
  "Area added"
 ],
 "dXCi3J": [
  "Something broke"
 ],
 "dYaCI1": [
  "Nothing of that name"
 ],
 "dhdPit": [
  "Offered to ",
  [
   "name"
  ],
  ". Until they accept, the case stays with you."
 ],
 "djTl9e": [
  "Choose your password, and you are in."
 ],
 "dpUxH/": [
  "the customer's telephone or mail address"
 ],
 "ds3tI3": [
  [
   "who"
  ],
  " changed the case meanwhile"
 ],
 "dxMIdY": [
  "Remo is very busy. Try again in ",
  [
   "0"
  ],
  "."
 ],
 "e12o5C": [
  "Invite another"
 ],
 "e32s/n": [
  "Holder"
 ],
 "e4uu9J": [
  "Something must stand here."
 ],
 "e7fvGV": [
  "The relay expired without an answer; the case is back with whoever offered it."
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
 "eQ2Yf0": [
  [
   "0"
  ],
  " does not work in ",
  [
   "1"
  ],
  ", which holds the case. Choose somebody else, or offer a relay."
 ],
 "eVq0cO": [
  "My area"
 ],
 "ecUA8p": [
  "Today"
 ],
 "ejVYRQ": [
  "From"
 ],
 "ekWeqq": [
  "▼ not reached"
 ],
 "epZPhc": [
  "They have no working hours at all."
 ],
 "epycHz": [
  "Auditor"
 ],
 "es1PFm": [
  "Close the case"
 ],
 "eyFjKq": [
  "Let go to attach"
 ],
 "ezMkyL": [
  "Nothing of the kind was recorded"
 ],
 "f2kDed": [
  "“",
  [
   "quote"
  ],
  "”"
 ],
 "f32UBD": [
  "Waited ",
  [
   "span"
  ],
  " for ",
  [
   "area"
  ]
 ],
 "f4ALb5": [
  [
   "who"
  ],
  " wrote a note meanwhile"
 ],
 "fBVkxy": [
  "How it ended"
 ],
 "fBwzfZ": [
  "Nothing waits for you"
 ],
 "fFAaJ0": [
  "What my area holds"
 ],
 "fH+QI2": [
  "The request lacks its key. Load the page again."
 ],
 "fMPkxb": [
  "Show more"
 ],
 "fMwrb1": [
  "Link another case"
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
  "Manager: answers for the area"
 ],
 "fb0Jyp": [
  "Choice"
 ],
 "foZxs1": [
  "Everyone in the boat rows at once, in one direction: the customer's."
 ],
 "fqw0eu": [
  "You work in the first one."
 ],
 "fthKiH": [
  "Add a field"
 ],
 "fwBSnI": [
  "Choose a time to come."
 ],
 "g1T1ff": [
  "This stands here twice. Remove one of them."
 ],
 "g3/MLM": [
  "Access given back"
 ],
 "g3UF2V": [
  "Accept"
 ],
 "g9QpVZ": [
  "You accepted the relay: you hold the case."
 ],
 "gASFuK": [
  "This Remo has already been set up. Log in."
 ],
 "gFdP+C": [
  [
   "area"
  ],
  " returned it:"
 ],
 "gJVlWf": [
  "recalled"
 ],
 "gR27C1": [
  [
   "0"
  ],
  " fields need another look."
 ],
 "gRxFc9": [
  "Put ",
  [
   "0"
  ],
  " away"
 ],
 "gb91gB": [
  "It is sent as soon as the files are there."
 ],
 "gbAnpk": [
  "New case"
 ],
 "ghbbz8": [
  "Give"
 ],
 "gjPfHz": [
  "This is a fault of ours. It has been noted with the reference ",
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
 "gpCYVr": [
  "Begin"
 ],
 "gqNqyb": [
  "Holiday removed"
 ],
 "h0HWFU": [
  "A relay needs somebody at the other end: invite your colleagues."
 ],
 "h16FyT": [
  "Lists"
 ],
 "h28hXf": [
  "90 days"
 ],
 "h3x8OG": [
  "is"
 ],
 "h52zXt": [
  "This one follows from it"
 ],
 "hA6DbI": [
  "Show what is there now"
 ],
 "hEg0yF": [
  "Only in the imported past"
 ],
 "hFaby8": [
  "New customer"
 ],
 "hI/Vj0": [
  "is:open \"late invoice\""
 ],
 "hL5+/P": [
  "Rows"
 ],
 "hPUPHx": [
  "Choices"
 ],
 "hPe67D": [
  "closes the case"
 ],
 "hQfH7k": [
  "Name, mail or telephone"
 ],
 "hSD3kH": [
  "Anybody"
 ],
 "he3ygx": [
  "Copy"
 ],
 "hhMUu6": [
  "Choose a day."
 ],
 "hoBJer": [
  "This address lacks the secret part of the link. Open the link again, whole, as you were given it."
 ],
 "hpDiga": [
  "Closed"
 ],
 "hvEe7D": [
  "Came by"
 ],
 "hyEBW3": [
  "They are closed now, until ",
  [
   "when"
  ],
  ". The time to answer runs all the same."
 ],
 "hzzbXf": [
  "Show the password"
 ],
 "i+3KM0": [
  "The relay to ",
  [
   "0"
  ],
  " expired, back to ",
  [
   "area"
  ]
 ],
 "i6qsxd": [
  "Another telephone"
 ],
 "iCcaB8": [
  "Which people"
 ],
 "iCp1o5": [
  "nobody yet"
 ],
 "iH8pgl": [
  "Back"
 ],
 "iVoDZ/": [
  "Same need told twice"
 ],
 "iWAhsR": [
  "This is too large: at most ",
  [
   "0"
  ],
  " kB."
 ],
 "ik0otK": [
  "Case taken"
 ],
 "ilh2eM": [
  "Put away: ",
  [
   "0"
  ]
 ],
 "is7DNG": [
  "came back"
 ],
 "iwYb2E": [
  "Files to attach"
 ],
 "izg6dJ": [
  "What a case is: a question, a breakdown, a complaint. Its kind says which fields it has."
 ],
 "jBLpgS": [
  "No kind yet"
 ],
 "jLqQK8": [
  [
   "organisation"
  ],
  " is afloat"
 ],
 "jOa+mZ": [
  "wait"
 ],
 "jfC/xh": [
  "Contact"
 ],
 "jg/mtv": [
  "A relay needs two: who passes the case on, and who takes it."
 ],
 "jiKIUx": [
  "Go off duty"
 ],
 "jlVAhM": [
  "Through ",
  [
   "areas"
  ],
  ". Relays: ",
  [
   "passed"
  ],
  "; came back: ",
  [
   "back"
  ],
  "; contacts: ",
  [
   "talks"
  ],
  "."
 ],
 "jmsZBE": [
  "Then you go on where you were."
 ],
 "jvJxrG": [
  "Received, by area"
 ],
 "jyjVpG": [
  [
   "from"
  ],
  " offers you this case"
 ],
 "k/aXWX": [
  "Hours of the area changed"
 ],
 "k/rT5o": [
  "What they want to reach"
 ],
 "k47qiy": [
  "Opened from"
 ],
 "k8C4xo": [
  "In areas"
 ],
 "kADAkN": [
  "Area changed"
 ],
 "kC5esl": [
  "Or nothing that you may see. Check the address."
 ],
 "kFJFTU": [
  "This is a fault of ours. Load the page again; what was saved is safe."
 ],
 "kIFSmT": [
  "your draft"
 ],
 "kRFyAC": [
  "Remove area ",
  [
   "number"
  ]
 ],
 "kWJmRL": [
  "You"
 ],
 "kbMKRm": [
  "Change of area"
 ],
 "keEXv0": [
  "relay returned"
 ],
 "kgPKdY": [
  "More are coming…"
 ],
 "kgbvoR": [
  "Nothing that was saved is lost. Try again in a moment."
 ],
 "kgqubL": [
  "There are invisible characters that turn the direction of the text. Type it again instead of pasting it."
 ],
 "kh5Yjs": [
  "telephone"
 ],
 "kiXqyR": [
  "This e-mail address and password do not belong together. Check both and try again."
 ],
 "kjGlD5": [
  "Did the customer reach their goal: “",
  [
   "goal"
  ],
  "”?"
 ],
 "kmjYa0": [
  "Shown to whoever offers it a relay, before they send it."
 ],
 "knhKuu": [
  "Colour"
 ],
 "kqnuYs": [
  "held by"
 ],
 "ks5OGD": [
  "Contract"
 ],
 "ktm6FC": [
  "Tried"
 ],
 "kvSRIM": [
  "no reason"
 ],
 "kxrfla": [
  "What areas offered each other, and what became of it. These are figures of areas, never of people."
 ],
 "kywJax": [
  "closed"
 ],
 "kzXXjs": [
  "Give the access back"
 ],
 "kziGhd": [
  "Nobody else administers Remo. Give that role to somebody else first."
 ],
 "l0yWqb": [
  [
   "name"
  ],
  ", from (",
  [
   "number"
  ],
  ")"
 ],
 "l3ItLC": [
  "When you work"
 ],
 "l6Wz2a": [
  "Many cases have these words: the phrase was looked for in those opened since ",
  [
   "0"
  ],
  ". Add before: to go further back."
 ],
 "l75CjT": [
  "Yes"
 ],
 "lC37/n": [
  "The address lacks its code. Open the whole link that Remo printed when it started."
 ],
 "lD8aA6": [
  "Step without a name"
 ],
 "lEDO5s": [
  "The same need, told twice"
 ],
 "lJOY5g": [
  "not registered"
 ],
 "lZw9AX": [
  "Show all"
 ],
 "ldwTjl": [
  "The case is closed."
 ],
 "lk871L": [
  "Also called"
 ],
 "lkM4rO": [
  "Prefers"
 ],
 "lngVzz": [
  "Return…"
 ],
 "lpg4MP": [
  [
   "name"
  ],
  ": add hours"
 ],
 "lu2qW5": [
  "Any"
 ],
 "m0Kqpl": [
  "An own field belongs to a kind of case: name the kinds first."
 ],
 "m16xKo": [
  "Add"
 ],
 "m1yG8X": [
  "Wants"
 ],
 "m6GyhO": [
  "Keep hours and deputy"
 ],
 "mEzE7u": [
  "An attached file is no longer there. Remove it and attach it again."
 ],
 "mJ7L5a": [
  "Customer number"
 ],
 "mOKlx0": [
  [
   "0"
  ],
  " passed it to ",
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
     " contact"
    ],
    "other": [
     "#",
     " contacts"
    ]
   }
  ]
 ],
 "mUv9U4": [
  "Sales"
 ],
 "mZYS3n": [
  "No customer is registered yet"
 ],
 "mhiBTV": [
  "Public holidays"
 ],
 "mmZ9Ff": [
  "manager"
 ],
 "mqoBxk": [
  "needed to close"
 ],
 "msxAOg": [
  "tags: ",
  [
   "0"
  ]
 ],
 "muhmuH": [
  "Change the password"
 ],
 "mx37BZ": [
  "Choose one; if nobody could ask, say so."
 ],
 "n23kpy": [
  "This ends before it begins."
 ],
 "n3diXP": [
  "Here stands what an import could not place: a gap in the past, never a party of a relay."
 ],
 "n6QD94": [
  "Oldest first"
 ],
 "n8BwDD": [
  [
   "over",
   "plural",
   {
    "one": [
     "Show ",
     "#",
     " that is over"
    ],
    "other": [
     "Show ",
     "#",
     " that are over"
    ]
   }
  ]
 ],
 "nFSyn5": [
  "For colleagues who look for the right area."
 ],
 "nTWWCZ": [
  "Low"
 ],
 "nUqU/g": [
  "This was already sent with other words. Load the page again to see what holds."
 ],
 "nhLR4h": [
  "Areas: ",
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
  "As the system"
 ],
 "nkqSAv": [
  "What the case is about changed"
 ],
 "nlzf87": [
  "Link made to choose a password"
 ],
 "nrrQ/H": [
  "All of them"
 ],
 "ns0ZnU": [
  "Previous case"
 ],
 "ntMyuO": [
  "Nothing here"
 ],
 "nvKr2U": [
  "Offered by ",
  [
   "name"
  ],
  ", to whom"
 ],
 "nwtH+l": [
  [
   "channel"
  ],
  ": ",
  [
   "area"
  ],
  " to the customer"
 ],
 "o+XJ9D": [
  "Change"
 ],
 "o5K/BK": [
  "Coral"
 ],
 "o8ahLE": [
  "Import finished"
 ],
 "oPPrTa": [
  "+ A choice"
 ],
 "oSX9vK": [
  "Whoever answers to the customer stays the same. To another area goes a relay."
 ],
 "oSrMRT": [
  "Mine"
 ],
 "oWVo23": [
  "A case that another area should carry on with is offered to it from the case itself."
 ],
 "oWcNWU": [
  "This address only answers ",
  [
   "0"
  ],
  "."
 ],
 "oZJqq7": [
  "Put away"
 ],
 "ofldSs": [
  "Area"
 ],
 "okRPtW": [
  "Your profile"
 ],
 "omhRYd": [
  "A case cannot be closed without it"
 ],
 "oobSKR": [
  [
   "name"
  ],
  " takes no more relays."
 ],
 "orxGyA": [
  "Back to the list"
 ],
 "ouMNQF": [
  "+ Another telephone"
 ],
 "ovaWqq": [
  "and ",
  [
   "more"
  ],
  " more"
 ],
 "ozp9fm": [
  "Nothing has been imported yet"
 ],
 "p0oy2Q": [
  "Opened until"
 ],
 "p23OVK": [
  "Something in a list changed"
 ],
 "pD2Ymq": [
  "set-up"
 ],
 "pJJ3uj": [
  "Somebody holds each case of your area"
 ],
 "pJcph4": [
  "no stage"
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
 "pkNlp9": [
  [
   "passed",
   "plural",
   {
    "one": [
     "#",
     " relay"
    ],
    "other": [
     "#",
     " relays"
    ]
   }
  ]
 ],
 "plQAum": [
  "At most ",
  [
   "most"
  ],
  " files go with one message."
 ],
 "pvnfJD": [
  "Dark"
 ],
 "pxKPrS": [
  "Was invited and has not come in yet. A link works for 24 hours."
 ],
 "q48J96": [
  "Yours"
 ],
 "q7lDB2": [
  [
   "area"
  ],
  " took the relay to ",
  [
   "0"
  ],
  " back"
 ],
 "q8yluz": [
  "Your name"
 ],
 "q9dmxX": [
  "This relay expired at ",
  [
   "time"
  ],
  " and is back with whoever offered it."
 ],
 "qEG101": [
  "What nobody holds yet"
 ],
 "qG5P+o": [
  "Offered, by area"
 ],
 "qMXqdB": [
  "lead"
 ],
 "qP++m9": [
  "What was done and what the customer was told. A colleague who opens the case in a year reads this."
 ],
 "qT4LUg": [
  "Offer the relay"
 ],
 "qeOlGG": [
  [
   "giver"
  ],
  " gives the case to ",
  [
   "receiver"
  ]
 ],
 "qeQeuR": [
  "In English"
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
 "qmdSdn": [
  "Your area holds no open case"
 ],
 "qn/fvm": [
  "Case linked with another"
 ],
 "r+Rlma": [
  "Link between cases removed"
 ],
 "r5lnF/": [
  "The customer said something"
 ],
 "rAi5BM": [
  "Help in English"
 ],
 "rGijP5": [
  "You hold no case"
 ],
 "rJe6vw": [
  "7 days"
 ],
 "rMcnNS": [
  "A step in ",
  [
   "area"
  ],
  ", from another system"
 ],
 "rW1fye": [
  [
   "person"
  ],
  " takes the case"
 ],
 "rWxGTk": [
  "What they need, in their words"
 ],
 "rhNqoH": [
  "This file is empty: there is nothing in it to attach."
 ],
 "riNKrS": [
  [
   "cases",
   "plural",
   {
    "one": [
     "#",
     " case that they held is now nobody's."
    ],
    "other": [
     "#",
     " cases that they held are now nobody's."
    ]
   }
  ]
 ],
 "rnIcJ2": [
  "The customer"
 ],
 "rnTdRz": [
  "When another area offers you a case, it stands here with the time you have to answer."
 ],
 "ruYK5Y": [
  "goal reached"
 ],
 "s29+AQ": [
  "Opened again by ",
  [
   "area"
  ]
 ],
 "s3WPp3": [
  "Relay recalled"
 ],
 "s6RFOR": [
  "Nobody holds the case: whoever did no longer works in this area"
 ],
 "sQQrS0": [
  "More about the case"
 ],
 "sQia9P": [
  "Log in"
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
  "Add an area"
 ],
 "slUQTq": [
  "Marks that make cases easy to find among others."
 ],
 "sng0OX": [
  "How you see Remo"
 ],
 "srJnxH": [
  "You recalled the relay."
 ],
 "sry6+3": [
  "Show the keys"
 ],
 "stuR9p": [
  "Closed by ",
  [
   "area"
  ],
  ": ",
  [
   "0"
  ]
 ],
 "swurWq": [
  "Answer to the customer"
 ],
 "syMjZs": [
  "Expired"
 ],
 "szvDLL": [
  "What ",
  [
   "first"
  ],
  " said…"
 ],
 "t/YqKh": [
  "Remove"
 ],
 "t2jMe8": [
  "Customer changed"
 ],
 "t5vJhz": [
  "End the access"
 ],
 "tBjguD": [
  "Areas"
 ],
 "tG9JbN": [
  "Link to hand over"
 ],
 "tK1zTV": [
  "withdrawn by the customer"
 ],
 "tVARRI": [
  "Without ",
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
  ", until (",
  [
   "number"
  ],
  ")"
 ],
 "tZ8XiG": [
  "whoever accepts also answers to the customer"
 ],
 "tauqmC": [
  "Grey"
 ],
 "tg6PIS": [
  "On duty"
 ],
 "tgXhFI": [
  "Words, \"a phrase\", is:open, customer:…"
 ],
 "tifyHx": [
  "Write a telephone number: digits, spaces, and a + for the country."
 ],
 "tk5BYT": [
  "What it needs to take a case"
 ],
 "tsdQGy": [
  "accepted"
 ],
 "tspiKT": [
  "Move ",
  [
   "0"
  ],
  " down"
 ],
 "tvwOUn": [
  "Give the case to a colleague of the area"
 ],
 "u06CVS": [
  "Offered"
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
 "u6Bac2": [
  "You looked at them last"
 ],
 "u7WeRW": [
  "What waits for me"
 ],
 "uBGC94": [
  "Reply to ",
  [
   "first"
  ],
  "…"
 ],
 "uMQm1c": [
  "Three short steps; nothing is kept before the last."
 ],
 "uO5whH": [
  "This is a fault of ours. It has been noted."
 ],
 "uRYP2r": [
  "Where you are logged in"
 ],
 "uSJGqB": [
  "Change what is said about the case"
 ],
 "uSQOgZ": [
  "Nobody disables themselves. Another administrator can do it."
 ],
 "uU8YCD": [
  "Nothing in this list yet"
 ],
 "uYWUqA": [
  "Mail"
 ],
 "ubjbzA": [
  "How do they belong together?"
 ],
 "ufXZ5e": [
  "Take the case"
 ],
 "ugH/Yc": [
  "They have until ",
  [
   "0"
  ],
  " to answer."
 ],
 "ugvM/n": [
  "Only stands in the imported past, and cannot log in."
 ],
 "ukgbmb": [
  "Where the customer stands on their way with you when the case comes up."
 ],
 "umJ3cK": [
  "Customer care"
 ],
 "uns+cG": [
  "not finished"
 ],
 "uprOiC": [
  "Amber"
 ],
 "ux+Agf": [
  "Comes in with a password. A link to replace it works for 30 minutes."
 ],
 "uyJsf6": [
  "About"
 ],
 "uzaQ/h": [
  [
   "name"
  ],
  " can come in again, with the roles they had."
 ],
 "v56EEw": [
  "Working hours of the house"
 ],
 "vDXY36": [
  "All is done here. Relays that others offer you stand under “Relays”."
 ],
 "vMacgN": [
  "On a holiday nobody works, whatever the hours of that weekday are."
 ],
 "vS26/6": [
  "takes none"
 ],
 "vTyQke": [
  "Day and night"
 ],
 "vW2lhz": [
  "visit"
 ],
 "vWn8tT": [
  "Nobody holds the case now"
 ],
 "vXIe7J": [
  "Language"
 ],
 "vZQYIO": [
  "Set up Remo"
 ],
 "vf7Vjj": [
  "What do you remember of it?"
 ],
 "vkiWRS": [
  "Time to act of the area changed"
 ],
 "vpGozB": [
  "Waiting"
 ],
 "vqijWR": [
  "Note written"
 ],
 "vsevg/": [
  "The departments that pass cases to each other: two or more."
 ],
 "vwYY7/": [
  "Counted as"
 ],
 "w61W3L": [
  "Remove ",
  [
   "0"
  ]
 ],
 "w6vWBr": [
  "Lead: is also told of relays that expired"
 ],
 "w7l92o": [
  "Waiting"
 ],
 "wA9ntn": [
  "The request does not say which version it saw. Load the page again."
 ],
 "wCTMbg": [
  "The newest part of its road."
 ],
 "wI8Xy4": [
  "Choose the customer, or register a new one."
 ],
 "wPeox5": [
  "Name what your house calls it: one after the other, each with Enter."
 ],
 "wZMVxw": [
  [
   "who"
  ],
  " said meanwhile what the case is about"
 ],
 "wc2UWo": [
  "There is already an area of this name."
 ],
 "wdxz7K": [
  "Source"
 ],
 "we3GdM": [
  "chat"
 ],
 "whRntT": [
  "Take one of your area, accept a relay, or open a new one."
 ],
 "wqF3jl": [
  "Everything"
 ],
 "wtEIcR": [
  "Holiday added"
 ],
 "x01ePc": [
  "It ends all other sessions, and the keys of programs that act for you."
 ],
 "x1FIOd": [
  "The same until Friday"
 ],
 "x3tvNn": [
  "Go on"
 ],
 "x8bg+F": [
  "Look further back"
 ],
 "x9Qdbr": [
  "Person added"
 ],
 "xGIHhj": [
  "Nothing is overdue"
 ],
 "xGYXq6": [
  "This is not your password."
 ],
 "xMzDko": [
  [
   "holder"
  ],
  " offers it"
 ],
 "xTQ23d": [
  "Nobody could ask"
 ],
 "xU2L1w": [
  "It was not sent: not all files arrived. Try those again or remove them, and send it then."
 ],
 "xe0L43": [
  "A name in one of both languages."
 ],
 "xeiujy": [
  "Text"
 ],
 "xhPDr1": [
  "Cases of this kind have what every case has, and nothing more."
 ],
 "xo1G8u": [
  "This is too short."
 ],
 "xoijY5": [
  [
   "name"
  ],
  " neither gave nor took a relay in this time"
 ],
 "xp5aBJ": [
  [
   "who"
  ],
  " answered meanwhile"
 ],
 "xpF9po": [
  "Nobody"
 ],
 "xu+Jim": [
  "Closed cases"
 ],
 "xy+gQf": [
  "Led to"
 ],
 "y/0uwd": [
  "Yesterday"
 ],
 "y1fj0y": [
  "Of cases of kind ",
  [
   "called"
  ]
 ],
 "y3duh7": [
  "Whoever looks for this person while they are off duty is sent to the deputy. It gives nobody other rights."
 ],
 "y5ygfr": [
  "What is lacking of the customer is filled in where the customer is."
 ],
 "yAQyEs": [
  "Try fewer words, the beginning of a word, or the name of the customer. All words that you type must stand in the case."
 ],
 "yDRvIM": [
  [
   "name"
  ],
  " gets cases only with what it asks for."
 ],
 "yJ0zws": [
  "Something in a list moved"
 ],
 "yNPRXs": [
  "Register a customer"
 ],
 "yQE2r9": [
  "Loading"
 ],
 "yVr7e6": [
  "Repairs"
 ],
 "yY8wAv": [
  "Hours"
 ],
 "yYxB17": [
  "Clear all"
 ],
 "yZSfRw": [
  "Case brought from another system"
 ],
 "yfdY/n": [
  "The relay expired meanwhile"
 ],
 "ygip/r": [
  "This relay was offered to ",
  [
   "0"
  ],
  "."
 ],
 "ykAhzE": [
  "The access of this person is disabled. Enable it first."
 ],
 "yo8RHn": [
  "Their journey"
 ],
 "yqnubf": [
  "What it holds"
 ],
 "ywaqpE": [
  "Relays offered to us"
 ],
 "yx/fMc": [
  "High"
 ],
 "yz7wBu": [
  "Close"
 ],
 "yzF66j": [
  "Link"
 ],
 "z0fmXX": [
  "The newest 200 cases, and the newest 100 things that happened in each."
 ],
 "z0kO8V": [
  "@ tells a colleague"
 ],
 "z0x43q": [
  "Invite colleagues"
 ],
 "z466YE": [
  "waited ",
  [
   "waited"
  ]
 ],
 "z5At0U": [
  "waiting"
 ],
 "z66ydR": [
  "Before the case is closed: ",
  [
   "what"
  ],
  "."
 ],
 "zBOlTP": [
  "Working hours"
 ],
 "zDfdMJ": [
  "Until"
 ],
 "zJbKgz": [
  "Open a new case"
 ],
 "zK2zYK": [
  "+ In another area"
 ],
 "zNKGN1": [
  "Customer registered"
 ],
 "zSKEGV": [
  "You work in no area"
 ],
 "zSb9nm": [
  "What was brought in from other systems. It changes nothing there, and nobody was written to."
 ],
 "zYAyul": [
  "This was put away and is offered no more. Choose another one."
 ],
 "zaxX3p": [
  "All figures"
 ],
 "zh7SrH": [
  "Stage of the customer"
 ],
 "zj+zFa": [
  "Otherwise the owner stays the same, whoever holds the case."
 ],
 "zk4HmZ": [
  "same telephone"
 ],
 "zx8koa": [
  "Choose an area."
 ]
}
