/**
 * What a bad input is answered with, by its number; the tests that prove it stand where the thing itself is tested, or below.
 * A test that is renamed or taken away is missed here.
 */
export const proved: Record<number, { says: string; by: Record<string, string[]> }> = {
  6: { says: 'a role for oneself: 400', by: { 'server/people/beyond-ones-rights.http.test.ts': ['gets no other rights by $name'] } },
  7: {
    says: 'id, times, version, organisation of a case: 400',
    by: {
      'server/people/beyond-ones-rights.http.test.ts': ['writes nothing past the rules by $name'],
      'server/core/bad-input.http.test.ts': ['$name: fields that nobody may give are refused'],
    },
  },
  10: {
    says: 'a disabled person: 401 by session, key and live update',
    by: { 'tests/revocation.test.ts': ['is nobody on every route and live update, by session and by key'] },
  },
  11: {
    says: 'an auditor who writes: 403 by each route',
    by: {
      'server/people/beyond-ones-rights.http.test.ts': [
        'may write by none of the routes, neither by session nor by a key with every scope',
      ],
    },
  },
  12: {
    says: 'a change by GET or HEAD: 405',
    by: { 'server/core/requests.http.test.ts': ['$path: is refused with what is understood, and changes nothing'] },
  },
  13: { says: 'another Origin: 403', by: { 'server/core/requests.http.test.ts': ['$name is refused without or with a foreign Origin'] } },
  14: {
    says: 'live updates from elsewhere, of nobody, of what may not be seen: 403, 401, nothing',
    by: {
      'server/core/live.test.ts': [
        'nobody listens without a session, or from another site',
        'an administrator without an area hears of areas and people',
      ],
    },
  },
  47: { says: '200 wrong log-ins at once: 429 past the limit', by: { 'tests/bad-inputs.test.ts': ['47, '] } },
  48: {
    says: 'known and unknown addresses: one answer, the same work',
    by: {
      'tests/bad-inputs.test.ts': ['48, '],
      'server/people/coming-in.http.test.ts': ['answers the same whether or not the address is known'],
    },
  },
  49: { says: 'a link asked for under another Host: 403, or a link without it', by: { 'tests/bad-inputs.test.ts': ['49, '] } },
  50: {
    says: 'a link used twice, too late, or of somebody who was removed: 410',
    by: {
      'server/people/coming-in.http.test.ts': ['works once: who comes second is told that the link is gone', 'is gone after a day'],
      'server/people/changing.http.test.ts': ['whoever is disabled is out at once, with session, key and link'],
    },
  },
  51: {
    says: 'another session after the log-in',
    by: { 'server/people/coming-in.http.test.ts': ['begins another session than the one before'] },
  },
  52: {
    says: 'another password: the other sessions end',
    by: {
      'server/people/own-access.http.test.ts': ['the password is changed by whoever knows it, which ends what was open'],
      'server/people/changing.http.test.ts': ['a new link ends the one before; a password that was replaced ends what was open'],
    },
  },
  57: {
    says: 'signs of SQL and of patterns: words, 200',
    by: { 'tests/bad-inputs.test.ts': ['57, '], 'server/customers/finding.http.test.ts': ['what is typed with signs only finds nobody'] },
  },
  58: { says: 'an unknown order, limit or cursor: 400 naming it', by: { 'tests/bad-inputs.test.ts': ['58, '] } },
  59: { says: 'a thousand clauses, a costly pattern: 400 at once', by: { 'tests/bad-inputs.test.ts': ['59, '] } },
  60: {
    says: 'broken JSON, wrong, missing, unknown fields, 20 MB: 400 or 413 with paths, never 500',
    by: {
      'server/core/bad-input.http.test.ts': [
        '%j is no JSON',
        '$name: $field of another type is told by its name',
        'of 20 megabytes is too large',
      ],
      'server/core/anything.http.test.ts': ['$name: whatever is asked, the answer is no fault of ours'],
    },
  },
  61: {
    says: 'no version: 428; an old one: 412 with what is so',
    by: {
      'tests/bad-inputs.test.ts': ['61, '],
      'server/core/commands.http.test.ts': ['is shown, with who changed it and when, before it is overruled'],
    },
  },
  66: { says: 'secrets are never read back', by: { 'tests/bad-inputs.test.ts': ['66, '] } },
  67: {
    says: 'an error of the database: a reference, nothing of it',
    by: { 'tests/bad-inputs.test.ts': ['67, '], 'server/core/requests.http.test.ts': ['is told by a reference only'] },
  },
}
