// Seeded generator of valid contracts with the oracle's answers.
//   node tests/oracle/generate.mjs SEED COUNT [--link-only]
// prints one JSON object per line: { link, contract, figures, extras, days, leads }.
// `extras` are amounts beyond docs/rules.md#figure-names; `days` are further last
// service days of the same contract with their amounts: { x, figures }; `leads` are what
// people may say of the time there is, on some day, with the internal deadline that follows.
// Not every part of a contract has a link key (see oracle.mjs): with --link-only no
// contract carries such parts, else records cannot be reproduced from `link` alone.
import { pathToFileURL } from 'node:url';
import {
  MIN_DAY, MAX_DAY, addMonthsR, day, deadline, easter, exists, extras, holidaysOf, internalDeadline, invoices, iso,
  locate, moneyFigures, plan, show, toLink,
} from './oracle.mjs';

export function mulberry32(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function tools(rnd) {
  const int = (lo, hi) => lo + Math.floor(rnd() * (hi - lo + 1));
  const pick = (list) => list[int(0, list.length - 1)];
  const chance = (p) => rnd() < p;
  return { int, pick, chance };
}
const inRange = (n) => n >= MIN_DAY && n <= MAX_DAY;
const clampRange = (n) => Math.min(MAX_DAY, Math.max(MIN_DAY, n));

function anyYear({ int, pick, chance }) {
  if (chance(0.25)) return int(2023, 2031);
  if (chance(0.08)) return pick([1990, 1991, 1999, 2000, 2017, 2099, 2100]);
  return int(1990, 2100);
}
function edgeDay(t, year) {
  const { int, pick, chance } = t;
  const y = year ?? anyYear(t);
  for (;;) {
    let s;
    if (chance(0.28)) s = iso(y, int(1, 12), pick([29, 30, 31, 31]));
    else if (chance(0.15)) s = iso(y, ...pick([[2, 28], [2, 29], [3, 1], [2, 27], [2, 1]]));
    else if (chance(0.12)) s = iso(y, int(1, 12), 1);
    else if (chance(0.1)) s = iso(y, ...pick([[12, 31], [1, 1], [12, 24], [12, 30], [1, 2]]));
    else if (chance(0.12)) s = show(clampRange(pick([...holidaysOf(y)]) + int(-1, 2)));
    else s = iso(y, int(1, 12), int(1, 31));
    if (exists(s) && inRange(day(s))) return day(s);
  }
}
function anyTerm({ int, pick, chance }) {
  if (chance(0.15)) return 1;
  if (chance(0.3)) return 12;
  if (chance(0.5)) return pick([2, 3, 6, 11, 13, 18, 24, 36, 48, 60, 120]);
  return int(1, 120);
}
function anyNotice({ int, pick, chance }) {
  if (chance(0.3)) return `${chance(0.7) ? pick([0, 1, 1, 2, 3, 3, 6, 12, 24]) : int(0, 24)}m`;
  const n = chance(0.7) ? pick([0, 1, 7, 14, 28, 29, 30, 30, 30, 31, 45, 46, 47, 60, 61, 90, 180, 365, 366, 730]) : int(0, 730);
  return chance(0.3) ? `${n}` : `${n}d`;
}
const noticeParts = (s) => ({ n: parseInt(s, 10), unit: s.endsWith('m') ? 'm' : 'd' });
function anyFee({ int, pick, chance }) {
  if (chance(0.3)) return 'none';
  if (chance(0.5)) return `${pick([0, 1, 25, 50, 100])}%`;
  return `${pick([0, 99, 500, 99999])}.${pick(['00', '01', '50'])}`;
}
function anyPrice({ int, pick, chance }) {
  const c = chance(0.4)
    ? pick([1200000, 1000000, 2400000, 3000000, 999999, 1000001, 100001, 4800000, 1000, 123456789, 1000050])
    : chance(0.5) ? int(1000, 500000) : int(500000, 1000000000);
  if (c % 100 === 0 && chance(0.7)) return String(c / 100);
  return `${Math.floor(c / 100)}.${String(c % 100).padStart(2, '0')}`;
}

function endAfter(t, S) {
  const { int, pick, chance } = t;
  for (let tries = 0; tries < 50; tries++) {
    let L;
    if (chance(0.35)) L = addMonthsR(S, anyTerm(t)) - 1;                       // whole months
    else if (chance(0.45)) L = addMonthsR(S, anyTerm(t)) - 1 + pick([-3, -2, -1, 1, 2, 3]);
    else if (chance(0.15)) L = S + int(0, 40);
    else if (chance(0.4)) L = edgeDay(t, Math.min(2100, Number(show(S).slice(0, 4)) + int(0, 9)));
    else L = S + int(0, 3600);
    if (L >= S && inRange(L) && L < addMonthsR(S, 120)) return L;
  }
  return S;
}

export function randomContract(rnd, { sent = true } = {}) {
  const t = tools(rnd);
  const { int, pick, chance } = t;
  const c = {};
  c.notice = anyNotice(t);

  const kind = rnd();
  let chainAsof;
  if (kind < 0.14) {
    // D or D - 1 on or next to a holiday
    const y = anyYear(t);
    const target = pick([...holidaysOf(y), day(iso(y, 12, 24)), easter(y)]) + int(-1, 2);
    const n = pick([0, 1, 14, 30, 30, 45, 60, 90]);
    c.notice = `${n}d`;
    const L = clampRange(target + n);
    const S = clampRange(L + 1 - pick([1, 28, 30, 90, 180, 365, 366, 730, 1096]));
    c.start = show(Math.min(S, L));
    c.end = show(L);
  } else if (kind < 0.24) {
    // long chain since the nineties, looked at decades later
    c.start = show(edgeDay(t, int(1994, 1996)));
    c.term = chance(0.6) ? pick([1, 1, 2, 3, 6, 12]) : anyTerm(t);
    chainAsof = edgeDay(t, int(2015, 2040));
  } else {
    const S = edgeDay(t);
    c.start = show(S);
    const how = rnd();
    if (how < 0.6) c.term = anyTerm(t);
    else {
      c.end = show(endAfter(t, S));
      if (how > 0.88) c.term = anyTerm(t);                                     // both: end wins
    }
  }

  const r = rnd();
  if (r < 0.3) c.renew = 'min12';
  else if (r < 0.45) c.renew = 'same';
  else if (r < 0.57) c.renew = 'none';
  else if (r < 0.8) c.renew = String(chance(0.6) ? pick([1, 2, 3, 6, 12, 13, 24, 120]) : int(1, 120));

  if (chance(0.8)) {
    c.price = anyPrice(t);
    c.cur = pick(['EUR', 'USD', 'CHF', 'GBP']);
    c.bill = pick(['annual', 'semiannual', 'quarterly', 'monthly', 'term']);
    const f = rnd();
    if (f < 0.15) c.fee = 'none';
    else if (f < 0.4) c.fee = `${chance(0.5) ? pick([0, 500, 1200, 99999]) : int(1, 20000)}.${pick(['00', '00', '01', '50', '99'])}`;
    else if (f < 0.62) c.fee = `${chance(0.6) ? pick([0, 1, 10, 25, 40, 50, 100]) : int(0, 100)}%`;
    else if (f < 0.66) c.fee = `${pick(['12.5', '7.5', '33.3'])}%`;
    if (chance(0.6)) c.uplift = chance(0.5) ? pick(['0', '7', '7.5', '3.2', '12.5', '42.8', '100']) : `${int(0, 40)}.${int(1, 9)}`;
  }

  // as-of day: set a rough one first, then aim at the edges of the term it falls into
  let asof = chainAsof;
  if (asof === undefined) {
    const S = day(c.start);
    const L0 = locate(c, c.start).term.L;
    const a = rnd();
    if (a < 0.12) asof = S - (chance(0.5) ? int(1, 5) : int(1, 900));
    else if (a < 0.5) asof = int(S, Math.min(L0, S + 4000));
    else if (a < 0.62) asof = L0 + int(1, 3);
    else if (a < 0.85) asof = L0 + int(1, 2000);
    else asof = edgeDay(t);
    asof = clampRange(asof);
  }
  if (chance(0.5)) {
    const { term } = locate(c, show(asof));
    const D = deadline(term.L, noticeParts(c.notice));
    asof = clampRange(pick([
      D, D, D - 1, D + 1, D - 30, D - 31, D - 60, D - 61, term.S, term.S - 1, term.L, term.L, term.L - 1, term.L + 1,
    ]));
  }
  c.asof = show(asof);

  if (sent && chance(0.1)) {
    const { term } = locate(c, c.asof);
    const D = deadline(term.L, noticeParts(c.notice));
    c.noticeSent = show(clampRange(pick([D, D, D - 1, D + 1, D + 1, asof, term.S - 1, term.L + 1, D - int(0, 400), D + int(0, 400)])));
  }

  if (c.price !== undefined && chance(0.8)) {
    const { term } = locate(c, c.asof);
    const list = invoices(term, 120000n, c.bill);
    const p = pick(list);
    const L = term.L;
    const v = rnd();
    let x;
    if (v < 0.15) x = pick([term.S, term.S + 28, term.S + 29, term.S + 30, term.S + 31]);
    else if (v < 0.3) x = pick([p.from, p.to, p.from - 1, p.from + 1, p.to - 1]);
    else if (v < 0.4) x = pick([L, L - 1, L - 2, L + 1]);
    else if (v < 0.48) x = term.S - int(1, 400);
    else if (v < 0.55) x = L + int(1, 400);
    else x = int(term.S, L);
    c.x = show(clampRange(x));
  }
  // Last, so that the contracts of a seed are the same with and without.
  if (sent && c.price !== undefined) withoutLinkKey(t, c);
  return c;
}

function withoutLinkKey(t, c) {
  const { int, pick, chance } = t;
  const percent = () => `${int(0, 99)}${pick(['', '', '.5', '.25', '.01'])}`;
  if (chance(0.5)) c.increase = chance(0.5) ? pick(['7', '3.5', '100', '0', '12.34']) : percent();
  if (chance(0.4)) c.own = { days: pick([0, 1, 14, 30, 60, 400]), proRata: chance(0.7), fee: anyFee(t) };
  if (chance(0.5)) c.discount = chance(0.5) ? pick(['0', '30', '33.33', '50', '99']) : `${int(0, 98)}${pick(['', '.5', '.99'])}`;
  if (chance(0.5)) c.vat = chance(0.7) ? pick(['19', '7', '0', '8.1', '7.7', '20', '100']) : percent();
}

/** Amounts for other last service days, around the edges of the invoices. */
function otherDays(t, c) {
  if (c.price === undefined) return [];
  const where = locate(c, c.asof);
  const { S, L } = where.term;
  const list = invoices(where.term, 120000n, c.bill);
  return [S, S + 29, S + 30, t.pick(list).from, t.pick(list).to, t.int(S, L), L - 1]
    .filter((n) => n >= S && n <= L && inRange(n))
    .map((n) => ({ x: show(n), figures: moneyFigures({ ...c, x: show(n) }, where) }));
}

/** Lead times, ways and absences, some days before the notice must be sent. */
function leads({ int, pick, chance }, c) {
  const sendBy = plan(c, c.asof)['send-by'];
  if (sendBy === undefined) return [];
  return [0, 1, 2].map(() => {
    const asof = show(clampRange(day(sendBy) - pick([0, 1, 5, int(0, 30), int(0, 200), -int(1, 40)])));
    const span = () => {
      const from = clampRange(day(sendBy) - int(-3, 60));
      return [show(from), show(clampRange(from + pick([0, 1, int(0, 10), int(0, 100)])))];
    };
    const preparation = {
      approval: pick([0, 1, 3, 5, int(0, 60)]),
      signature: pick([0, 1, 2, int(0, 20)]),
      way: pick(['email', 'email', 'courier', 'post']),
      absences: Array.from({ length: chance(0.5) ? 0 : int(1, 4) }, span),
    };
    return { asof, ...preparation, internal: internalDeadline(c, asof, preparation) ?? null };
  });
}

export function* records(seed, count, options) {
  const rnd = mulberry32(seed);
  // A sequence of its own, so that looking at more days does not change the contracts.
  const others = tools(mulberry32(seed ^ 0x5bd1e995));
  const time = tools(mulberry32(seed ^ 0x27d4eb2f));
  for (let i = 0; i < count; i++) {
    const contract = randomContract(rnd, options);
    const figures = plan(contract, contract.asof);
    const [days, leadTimes] = [otherDays(others, contract), leads(time, contract)];
    yield { link: toLink(contract), contract, figures, extras: extras(contract), days, leads: leadTimes };
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2).filter((a) => a !== '--link-only');
  const [seed, count] = args.map(Number);
  if (args.length !== 2 || !Number.isInteger(seed) || !Number.isInteger(count) || count < 0) {
    console.error('usage: generate.mjs SEED COUNT [--link-only]');
    process.exit(2);
  }
  process.stdout.on('error', (e) => process.exit(e.code === 'EPIPE' ? 0 : 1));
  let buffer = [];
  for (const r of records(seed, count, { sent: !process.argv.includes('--link-only') })) {
    buffer.push(JSON.stringify(r));
    if (buffer.length === 500) { process.stdout.write(buffer.join('\n') + '\n'); buffer = []; }
  }
  if (buffer.length) process.stdout.write(buffer.join('\n') + '\n');
}
