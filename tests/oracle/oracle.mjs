// Independent second implementation of docs/rules.md, used only as a test oracle.
// Method on purpose unlike the app's: no closed date formulas. The calendar is a
// table made by walking from 1900-01-01 (a Monday) one day at a time, Easter comes
// from the printed table of paschal full moons, money is exact BigInt fractions.
//
// plan(contract, asof) -> { figure name: string }, figures that do not exist are absent.
// extras(contract)     -> amounts beyond docs/rules.md#figure-names: the price of a missed
//                         deadline at 0 %, 7 % and list, and the tax on the guide's refund.
// internalDeadline(contract, asof, preparation) -> the day, undefined where there is none.
// toLink(contract)     -> fragment without the leading '#'. No link key have `noticeSent`,
//                         `increase` (percent per contract year), `own` ({ days, proRata, fee }),
//                         `discount` and `vat` (percent).
// `progress-*` is not computed here.

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const ISO = [];                 // day number -> 'YYYY-MM-DD'; 0 = Monday 1900-01-01
const NUM = new Map();          // 'YYYY-MM-DD' -> day number
const pad = (n, w) => String(n).padStart(w, '0');
export const iso = (y, m, d) => `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`;

for (let y = FIRST_YEAR; y <= LAST_YEAR; y++) {
  const leap = y % 400 === 0 || (y % 4 === 0 && y % 100 !== 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  for (let m = 1; m <= 12; m++) {
    for (let d = 1; d <= lengths[m - 1]; d++) {
      const s = iso(y, m, d);
      NUM.set(s, ISO.length);
      ISO.push(s);
    }
  }
}

export const exists = (s) => NUM.has(s);
export function day(s) {
  const n = NUM.get(s);
  if (n === undefined) throw new RangeError(`no such day: ${s}`);
  return n;
}
export function show(n) {
  const s = ISO[n];
  if (s === undefined) throw new RangeError(`day number outside the table: ${n}`);
  return s;
}
export const MIN_DAY = day('1990-01-01');
export const MAX_DAY = day('2100-12-31');
function inputDay(s, name) {
  const n = day(s);
  if (n < MIN_DAY || n > MAX_DAY) throw new RangeError(`${name} outside 1990..2100: ${s}`);
  return n;
}
const parts = (n) => show(n).split('-').map(Number);

// Month after month, never by division.
function stepMonths(y, m, n) {
  for (let i = 0; i < n; i++) {
    m += 1;
    if (m === 13) { m = 1; y += 1; }
  }
  return [y, m];
}

/** Rule R: same day number n months later; if missing, the 1st of the month after it. */
export function addMonthsR(n, months) {
  const [y0, m0, d] = parts(n);
  const [y, m] = stepMonths(y0, m0, months);
  const same = iso(y, m, d);
  if (exists(same)) return day(same);
  const [y2, m2] = stepMonths(y, m, 1);
  return day(iso(y2, m2, 1));
}

/** Month arithmetic of the notice rule: if the day number is missing, the last one there is. */
export function addMonthsClamped(n, months) {
  const [y0, m0, d0] = parts(n);
  const [y, m] = stepMonths(y0, m0, months);
  let d = d0;
  while (!exists(iso(y, m, d))) d -= 1;
  return day(iso(y, m, d));
}

// Paschal full moon by golden number 1..19; this table holds for 1900-2199.
const FULL_MOON = ['04-14', '04-03', '03-23', '04-11', '03-31', '04-18', '04-08', '03-28', '04-16', '04-05',
  '03-25', '04-13', '04-02', '03-22', '04-10', '03-30', '04-17', '04-07', '03-27'];
const isSunday = (n) => n % 7 === 6;
export function easter(year) {
  let n = day(`${year}-${FULL_MOON[year % 19]}`) + 1;
  while (!isSunday(n)) n += 1;
  return n;
}
const holidays = new Map();
export function holidaysOf(year) {
  if (!holidays.has(year)) {
    const e = easter(year);
    const set = new Set([
      day(iso(year, 1, 1)), e - 2, e + 1, day(iso(year, 5, 1)), e + 39, e + 50,
      day(iso(year, 10, 3)), day(iso(year, 12, 25)), day(iso(year, 12, 26)),
    ]);
    if (year === 2017) set.add(day('2017-10-31'));
    holidays.set(year, set);
  }
  return holidays.get(year);
}
export function isWorkingDay(n) {
  if (n % 7 >= 5) return false;
  return !holidaysOf(parts(n)[0]).has(n);
}

/** num / den to the nearest integer, halves away from zero. */
export function roundDiv(num, den) {
  if (den <= 0n) throw new RangeError('denominator');
  const neg = num < 0n;
  const a = neg ? -num : num;
  let q = a / den;
  if ((a % den) * 2n >= den) q += 1n;
  return neg ? -q : q;
}
/** '12.5' -> [125n, 10n] */
function decimal(text) {
  const m = /^(\d+)(?:\.(\d+))?$/.exec(String(text));
  if (!m) throw new RangeError(`not a number: ${text}`);
  const frac = m[2] ?? '';
  return [BigInt(m[1] + frac), 10n ** BigInt(frac.length)];
}
function cents(text) {
  const [num, den] = decimal(text);
  if ((num * 100n) % den !== 0n) throw new RangeError(`fractions of a cent: ${text}`);
  return (num * 100n) / den;
}
function amount(c) {
  const neg = c < 0n;
  const s = pad(neg ? -c : c, 3);
  return `${neg ? '-' : ''}${s.slice(0, -2)}.${s.slice(-2)}`;
}

function whole(text, lo, hi, name) {
  if (!/^\d+$/.test(String(text))) throw new RangeError(`${name}: ${text}`);
  const n = Number(text);
  if (n < lo || n > hi) throw new RangeError(`${name}: ${text}`);
  return n;
}
function noticeOf(c) {
  const m = /^(\d+)([dm]?)$/.exec(String(c.notice ?? '30d'));
  if (!m) throw new RangeError(`notice: ${c.notice}`);
  const unit = m[2] === 'm' ? 'm' : 'd';
  return { n: whole(m[1], 0, unit === 'm' ? 24 : 730, 'notice'), unit };
}
export function deadline(L, notice) {
  if (notice.unit === 'd') {
    let d = L;
    for (let i = 0; i < notice.n; i++) d -= 1;
    return d;
  }
  let d = L;
  while (addMonthsClamped(d, notice.n) > L) d -= 1;
  return d;
}
/** m with S + m months == target (exact) or the smallest one reaching it. */
function monthsUpTo(S, target) {
  let m = 1;
  while (addMonthsR(S, m) < target) m += 1;
  return { m, exact: addMonthsR(S, m) === target };
}

function firstTerm(c) {
  const S = inputDay(c.start, 'start');
  if (c.end !== undefined) {
    const L = inputDay(c.end, 'end');
    if (L < S) throw new RangeError('end before start');
    const { m, exact } = monthsUpTo(S, L + 1);
    if (m > 120) throw new RangeError('end more than 120 months after start');
    return { S, L, months: m, exact };
  }
  const months = whole(c.term, 1, 120, 'term');
  return { S, L: addMonthsR(S, months) - 1, months, exact: true };
}
function renewalMonths(c, N) {
  const r = String(c.renew ?? 'min12');
  if (r === 'none') return 0;
  if (r === 'min12') return N < 12 ? N : 12;
  if (r === 'same') return N;
  return whole(r, 1, 120, 'renew');
}

/** Where the contract stands at `asof`: current term, next term, cancelled or not. */
export function locate(c, asof) {
  const A = inputDay(asof, 'asof');
  const notice = noticeOf(c);
  const first = firstTerm(c);
  const again = renewalMonths(c, first.months);
  const follow = (t) => ({ S: t.L + 1, L: addMonthsR(t.L + 1, again) - 1, months: again, exact: true });
  const sent = c.noticeSent === undefined || again === 0 ? undefined : inputDay(c.noticeSent, 'noticeSent');
  let term = first;
  let index = 0;
  let last = false;
  for (;;) {
    last = again === 0 || (sent !== undefined && deadline(term.L, notice) >= sent);
    if (last || term.L >= A) break;
    term = follow(term);
    index += 1;
  }
  return {
    A, notice, term, index, none: again === 0, cancelled: last && again !== 0,
    next: last ? undefined : follow(term),
  };
}

const PERIOD = { annual: 12, semiannual: 6, quarterly: 3, monthly: 1 };

/**
 * The fee of each contract year of a term, 1st, 2nd ...: a fee per year is an amount of whole
 * cents, and each is the one before plus the increase: docs/rules.md#yearly-increase.
 */
export function yearFees(F, increase, years) {
  const [num, den] = decimal(increase);
  const fees = [F];
  while (fees.length < years) {
    fees.push(roundDiv(fees[fees.length - 1] * (100n * den + num), 100n * den));
  }
  return fees;
}

/** Invoices of one term: [{ from, to, cents }], both days inclusive. */
export function invoices(term, F, bill = 'annual', increase = '0') {
  const { S, L, months, exact } = term;
  const fees = yearFees(F, increase, Math.floor(months / 12) + 1);
  const feeOfMonth = (m) => fees[Math.floor(m / 12)];
  // What the term's first so many months cost, in twelfths of a cent.
  const twelfths = (count) => {
    let sum = 0n;
    for (let m = 0; m < count; m++) sum += feeOfMonth(m);
    return sum;
  };
  if (bill === 'term') {
    if (exact) return [{ from: S, to: L, cents: roundDiv(twelfths(months), 12n) }];
    let years = 0;
    while (addMonthsR(S, (years + 1) * 12) <= L) years += 1;
    const from = addMonthsR(S, years * 12);
    const full = BigInt(addMonthsR(S, years * 12 + 12) - from);
    const part = BigInt(L + 1 - from);
    let whole = 0n;
    for (let y = 0; y < years; y++) whole += fees[y];
    return [{ from: S, to: L, cents: roundDiv(whole * full + fees[years] * part, full) }];
  }
  const k = PERIOD[bill];
  if (k === undefined) throw new RangeError(`bill: ${bill}`);
  const list = [];
  for (let at = 0; ; at += k) {
    const from = addMonthsR(S, at);
    if (from > L) break;
    const fee = feeOfMonth(at);
    const until = addMonthsR(S, at + k) - 1;   // where the full period would end
    if (until <= L) {
      list.push({ from, to: until, cents: roundDiv(fee * BigInt(k), 12n) });
    } else {
      const days = BigInt(L + 1 - from);
      const fullDays = BigInt(until + 1 - from);
      list.push({ from, to: L, cents: roundDiv(fee * BigInt(k) * days, 12n * fullDays) });
    }
  }
  if (exact) {
    let rest = roundDiv(twelfths(months), 12n);
    for (const i of list.slice(0, -1)) rest -= i.cents;
    list[list.length - 1].cents = rest;
  }
  return list;
}

/** An early-termination fee on a sum: `none`, an amount or a percentage. */
function feeOn(text, sum) {
  if (text === 'none') return 0n;
  if (!text.endsWith('%')) return cents(text);
  const [num, den] = decimal(text.slice(0, -1));
  return roundDiv(sum * num, 100n * den);
}

/** One term more: annual fee x months / 12 x a factor. */
const oneTermMore = (F, next, num, den) => roundDiv(F * BigInt(next.months) * num, 12n * den);

/** The amounts of a contract with a price that stands where `locate` says. */
export function moneyFigures(c, where) {
  const out = {};
  const { term, index, A } = where;
  const F = cents(c.price);
  let X = c.x === undefined ? A : inputDay(c.x, 'x');
  if (X < term.S) X = term.S;
  if (X > term.L) X = term.L;
  const over = X >= term.L;

  let billed = 0n;
  let later = 0n;
  let proRata = 0n;
  for (const i of invoices(term, F, c.bill ?? 'annual', c.increase ?? '0')) {
    if (i.from > X) { later += i.cents; continue; }
    billed += i.cents;
    let unused = 0n;
    let total = 0n;
    for (let d = i.from; d <= i.to; d++) {
      total += 1n;
      if (d > X) unused += 1n;
    }
    proRata += roundDiv(i.cents * unused, total);
  }
  if (over) { proRata = 0n; later = 0n; }

  // `days` from the start of service, the first one counted, bring everything back; the first term only.
  const leave = (days, share, feeText) => {
    if (over) return [0n, 0n];
    if (index === 0 && X < term.S + days) return [billed, 0n];
    const left = share - feeOn(feeText, share);
    return left >= 0n ? [left, 0n] : [0n, -left];
  };
  const put = (name, [refund, payable]) => {
    out[`refund-${name}`] = amount(refund);
    out[`payable-${name}`] = amount(payable);
  };

  if (where.next) {
    const [num, den] = decimal(c.uplift ?? '0');
    out['renewal-cost'] = amount(oneTermMore(F, where.next, 100n * den + num, 100n * den));
  }
  put('guide', leave(30, proRata, String(c.fee ?? 'none')));
  put('msa', [0n, later]);
  if (c.own) put('own', leave(c.own.days, c.own.proRata ? proRata : 0n, String(c.own.fee ?? 'none')));
  out['refund-cause'] = amount(proRata);
  return out;
}

/** Tax on a net amount that is already rounded to the cent: { vat, gross }. */
export function taxOn(net, percent) {
  const [num, den] = decimal(percent);
  const vat = roundDiv(cents(net) * num, 100n * den);
  return { vat: amount(vat), gross: amount(cents(net) + vat) };
}

/** Amounts beyond the page's figures; those that need a price, next term, discount or rate are absent without it. */
export function extras(c, asof = c.asof) {
  const out = {};
  if (c.price === undefined) return out;
  const F = cents(c.price);
  const { next } = locate(c, asof);
  if (next) {
    let days = 0n;
    for (let d = next.S; d <= next.L; d++) days += 1n;
    const put = (name, num, den) => {
      const total = oneTermMore(F, next, num, den);
      out[`missed-${name}`] = amount(total);
      out[`missed-${name}-per-day`] = amount(roundDiv(total, days));
    };
    put('unchanged', 1n, 1n);
    put('usual', 107n, 100n);
    if (c.discount !== undefined) {
      const [num, den] = decimal(c.discount);
      put('list', 100n * den, 100n * den - num);                 // price / (1 - discount)
    }
  }
  if (c.vat !== undefined) {
    const { vat, gross } = taxOn(plan(c, asof)['refund-guide'], c.vat);
    out['refund-guide-vat'] = vat;
    out['refund-guide-gross'] = gross;
  }
  return out;
}

export function plan(c, asof = c.asof) {
  const where = locate(c, asof);
  const { A, notice, term, index, none, cancelled, next } = where;
  const { S, L } = term;
  const out = {};
  out['term-start'] = show(S);
  out['term-end'] = show(L);
  const D = deadline(L, notice);
  if (!none) {
    out['notice-deadline'] = show(D);
    out['strict-date'] = show(D - 1);
    out['recommended-date'] = show(L - 60 > D - 14 ? D - 30 : L - 60);
    const workingUpTo = (limit) => {
      let at = limit;
      while (!isWorkingDay(at)) at -= 1;
      return at;
    };
    const received = workingUpTo(D);
    out['send-by'] = show(workingUpTo(received - 1));
    out['send-by-courier'] = show(workingUpTo(received - 3));
    out['send-by-post'] = show(workingUpTo(received - 10));
    if (notice.n > 0) {
      out['window-start'] = show(D + 1);
      out['window-end'] = show(L);
    }
  }
  out['portal-opens'] = show(L - 90);
  if (index === 0) out['full-refund-until'] = show(S + 29);
  out['export-until'] = show(L + 30);
  out['data-gone'] = show(L + 120);
  if (next) {
    out['next-term-end'] = show(next.L);
    out['next-deadline'] = show(deadline(next.L, notice));
  }
  if (!none) out['days-left'] = String(D - A);

  let status;
  if (cancelled) status = 'cancelled';
  else if (index === 0 && A < S) status = 'upcoming';
  else if (none) status = A <= L ? 'ends' : 'ended';
  else {
    const left = D - A;
    if (left < 0) status = 'missed';
    else if (left === 0) status = 'today';
    else if (left <= 30) status = 'urgent';
    else if (left <= 60) status = 'prepare';
    else status = 'calm';
  }
  out.status = status;
  if (c.price !== undefined) Object.assign(out, moneyFigures(c, where));
  return out;
}

/**
 * The internal deadline of a contract with { approval, signature, way, absences: [[from, until]] }: all days from the
 * as-of date to the send-by date on which somebody is there to sign are written down, and counted off from the end.
 */
export function internalDeadline(c, asof, { approval, signature, way, absences }) {
  const figures = plan(c, asof);
  if (['cancelled', 'missed', 'ends', 'ended'].includes(figures.status)) return undefined;
  const sendBy = day(figures[{ email: 'send-by', courier: 'send-by-courier', post: 'send-by-post' }[way]]);
  const away = new Set();
  for (const [from, until] of absences) for (let d = day(from); d <= day(until); d++) away.add(d);
  const usable = [];
  for (let d = day(asof); d <= sendBy; d++) if (isWorkingDay(d) && !away.has(d)) usable.push(d);
  const found = usable.at(-1 - approval - signature);
  return found === undefined ? undefined : show(found);
}

const LINK_KEYS = ['start', 'term', 'end', 'notice', 'renew', 'price', 'cur', 'bill', 'fee', 'uplift', 'x', 'asof'];
export function toLink(c) {
  // Written by hand, since the page gives its own links a check and every notice period its unit.
  const list = [];
  for (const key of LINK_KEYS) {
    if (c[key] !== undefined) list.push(`${key}=${encodeURIComponent(String(c[key]))}`);
  }
  return list.join('&');
}
