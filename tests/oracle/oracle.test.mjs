// The oracle against the examples of docs/rules.md#worked-examples, as literal tables,
// and against a few hand-computed decisions. `node --test tests/oracle/`
import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  addMonthsClamped, addMonthsR, day, easter, extras, holidaysOf, internalDeadline, invoices, isWorkingDay, plan, roundDiv,
  show, taxOn, toLink, yearFees,
} from './oracle.mjs';
import { mulberry32, records } from './generate.mjs';

const WEEKDAY = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
/** Figures named in `want` equal; null = absent. */
function expect(contract, want, label) {
  const got = plan(contract, contract.asof);
  for (const [name, value] of Object.entries(want)) {
    assert.equal(got[name], value === null ? undefined : value, `${label ?? toLink(contract)}: ${name}`);
  }
}

// #, start, months, notice, L, D, window start ('-' = none), recommended, portal opens
// In rows 9-11 the last two lie before the start (*).
const DATES = `
1  2026-01-01 12 30d 2026-12-31Th 2026-12-01Tu 2026-12-02 2026-11-01Su 2026-10-02
2  2025-10-01 12 30d 2026-09-30We 2026-08-31Mo 2026-09-01 2026-08-01Sa 2026-07-02
3  2026-04-01 12 30d 2027-03-31We 2027-03-01Mo 2027-03-02 2027-01-30Sa 2026-12-31
4  2027-04-01 12 30d 2028-03-31Fr 2028-03-01We 2028-03-02 2028-01-31Mo 2028-01-01
5  2023-03-01 12 30d 2024-02-29Th 2024-01-30Tu 2024-01-31 2023-12-31Su 2023-12-01
6  2024-03-01 12 30d 2025-02-28Fr 2025-01-29We 2025-01-30 2024-12-30Mo 2024-11-30
7  2024-02-29 12 30d 2025-02-28Fr 2025-01-29We 2025-01-30 2024-12-30Mo 2024-11-30
8  2026-08-31 6  30d 2027-02-28Su 2027-01-29Fr 2027-01-30 2026-12-30We 2026-11-30
9  2026-01-31 1  0d  2026-02-28Sa 2026-02-28Sa -          2025-12-30*  2025-11-30*
10 2026-01-30 1  0d  2026-02-28Sa 2026-02-28Sa -          2025-12-30*  2025-11-30*
11 2026-02-01 1  30d 2026-02-28Sa 2026-01-29Th 2026-01-30 2025-12-30*  2025-11-30*
12 2026-03-31 36 30d 2029-03-30Fr 2029-02-28We 2029-03-01 2029-01-29Mo 2028-12-30
13 2026-07-31 18 30d 2028-01-30Su 2027-12-31Fr 2028-01-01 2027-12-01We 2027-11-01
14 2025-05-15 24 60d 2027-05-14Fr 2027-03-15Mo 2027-03-16 2027-02-13Sa 2027-02-13
15 2025-05-15 24 90d 2027-05-14Fr 2027-02-13Sa 2027-02-14 2027-01-14Th 2027-02-13
16 2025-04-16 36 60d 2028-04-15Sa 2028-02-15Tu 2028-02-16 2028-01-16Su 2028-01-16
17 2026-11-01 12 45d 2027-10-31Su 2027-09-16Th 2027-09-17 2027-09-01We 2027-08-02
18 2026-01-01 12 60d 2026-12-31Th 2026-11-01Su 2026-11-02 2026-10-02Fr 2026-10-02
19 2026-06-01 12 30d 2027-05-31Mo 2027-05-01Sa 2027-05-02 2027-04-01Th 2027-03-02
20 2025-05-07 12 30d 2026-05-06We 2026-04-06Mo 2026-04-07 2026-03-07Sa 2026-02-05
21 2026-02-28 12 30d 2027-02-27Sa 2027-01-28Th 2027-01-29 2026-12-29Tu 2026-11-29
22 2027-02-28 12 30d 2028-02-27Su 2028-01-28Fr 2028-01-29 2027-12-29We 2027-11-29
23 2026-12-31 12 30d 2027-12-30Th 2027-11-30Tu 2027-12-01 2027-10-31Su 2027-10-01
24 2024-07-01 36 30d 2027-06-30We 2027-05-31Mo 2027-06-01 2027-05-01Sa 2027-04-01
25 2026-01-01 12 3m  2026-12-31Th 2026-09-30We 2026-10-01 2026-08-31Mo 2026-10-02
26 2026-01-01 12 1m  2026-12-31Th 2026-11-30Mo 2026-12-01 2026-11-01Su 2026-10-02
27 2026-03-01 12 1m  2027-02-28Su 2027-01-31Su 2027-02-01 2026-12-30We 2026-11-30
28 2027-03-01 12 1m  2028-02-29Tu 2028-01-31Mo 2028-02-01 2027-12-31Fr 2027-12-01
29 2025-06-01 12 3m  2026-05-31Su 2026-02-28Sa 2026-03-01 2026-01-29Th 2026-03-02
30 2023-06-01 12 3m  2024-05-31Fr 2024-02-29Th 2024-03-01 2024-01-30Tu 2024-03-02
31 2025-05-01 12 1m  2026-04-30Th 2026-03-31Tu 2026-04-01 2026-03-01Su 2026-01-30
`.trim().split('\n').map((line) => line.trim().split(/\s+/));

test('dates 1 to 31', () => {
  assert.equal(DATES.length, 31);
  for (const [no, start, term, notice, L, D, win, rec, portal] of DATES) {
    for (const s of [L, D, rec]) {
      if (/[A-Z]/.test(s)) assert.equal(WEEKDAY[day(s.slice(0, 10)) % 7], s.slice(10), `row ${no} weekday of ${s}`);
    }
    expect({ start, term: Number(term), notice, asof: start }, {
      'term-start': start,
      'term-end': L.slice(0, 10),
      'notice-deadline': D.slice(0, 10),
      'strict-date': show(day(D.slice(0, 10)) - 1),
      'window-start': win === '-' ? null : win,
      'window-end': win === '-' ? null : L.slice(0, 10),
      'recommended-date': rec.slice(0, 10),
      'portal-opens': portal.slice(0, 10),
    }, `row ${no}`);
  }
});

test('the internal deadline of the example, with and without absences', () => {
  const contract = { start: '2026-01-15', term: 12, notice: '30d' };
  const by = (asof, more) =>
    internalDeadline(contract, asof, { approval: 3, signature: 2, way: 'email', absences: [], ...more });
  assert.equal(by('2026-11-23'), '2026-12-07');
  assert.equal(by('2026-11-23', { absences: [['2026-12-09', '2026-12-10']] }), '2026-12-03');
  assert.equal(by('2026-11-23', { absences: [['2026-12-10', '2026-12-20']] }), '2026-12-02');
  assert.equal(by('2026-11-23', { way: 'courier' }), '2026-12-04');
  assert.equal(by('2026-11-23', { approval: 0, signature: 0 }), '2026-12-14');
  assert.equal(by('2026-12-07'), '2026-12-07');
  assert.equal(by('2026-12-08'), undefined);
  assert.equal(by('2026-12-16', { approval: 0, signature: 0 }), undefined);
});

test('dates 19, 20: the send-by dates skip the holiday; 18: D stays on a Sunday', () => {
  expect({ start: '2026-06-01', term: 12, notice: '30d', asof: '2026-06-01' }, { 'send-by': '2027-04-29', 'send-by-courier': '2027-04-27', 'send-by-post': '2027-04-20' });
  expect({ start: '2025-05-07', term: 12, notice: '30d', asof: '2025-05-07' }, { 'send-by': '2026-04-01', 'send-by-courier': '2026-03-30', 'send-by-post': '2026-03-23' });
  expect({ start: '2026-01-01', term: 12, notice: '60d', asof: '2026-01-01' }, { 'send-by': '2026-10-29', 'send-by-courier': '2026-10-27', 'send-by-post': '2026-10-20' });
});

test('dates 24 and 33: missed multi-year term', () => {
  const c = { start: '2024-07-01', term: 36, notice: '30d', asof: '2027-06-01' };
  expect(c, { status: 'missed', 'days-left': '-1', 'next-term-end': '2028-06-30', 'next-deadline': '2028-05-31' });
  expect({ ...c, renew: 'same' }, { 'next-term-end': '2030-06-30', 'next-deadline': '2030-05-31' });
});

test('dates 32: missed deadline and its cost', () => {
  expect({ start: '2025-01-01', term: 12, notice: '30d', asof: '2025-12-10', price: '12000', uplift: '7' }, {
    'notice-deadline': '2025-12-01', status: 'missed', 'days-left': '-9',
    'next-term-end': '2026-12-31', 'next-deadline': '2026-12-01', 'renewal-cost': '12840.00',
  });
});

test('dates 34, 35: chained terms', () => {
  const leap = { start: '2024-02-29', term: 12, notice: '30d', asof: '2028-02-29' };
  expect(leap, { 'term-start': '2027-03-01', 'term-end': '2028-02-29', 'full-refund-until': null });
  expect({ ...leap, asof: '2028-03-01' }, { 'term-start': '2028-03-01', 'term-end': '2029-02-28' });
  const monthly = { start: '2026-01-31', term: 1, notice: '0d', renew: 'same' };
  for (const [asof, from, to] of [
    ['2026-02-28', '2026-01-31', '2026-02-28'], ['2026-03-01', '2026-03-01', '2026-03-31'],
    ['2026-04-01', '2026-04-01', '2026-04-30'],
  ]) expect({ ...monthly, asof }, { 'term-start': from, 'term-end': to });
});

test('dates 36 to 38: printed ends', () => {
  const c = { start: '2026-09-20', end: '2027-03-14', notice: '30d', asof: '2026-10-01', price: '6000' };
  expect(c, { 'term-end': '2027-03-14', 'notice-deadline': '2027-02-12', 'next-term-end': '2027-09-14' });
  assert.equal(day(c.end) - day(c.start) + 1, 176);
  for (const [end, D, strict] of [
    ['2026-12-31', '2026-12-01', '2026-11-30'], ['2027-03-14', '2027-02-12', '2027-02-11'], ['2027-05-14', '2027-04-14', '2027-04-13'],
  ]) expect({ start: '2026-01-01', end, notice: '30d', asof: '2026-01-01' }, { 'notice-deadline': D, 'strict-date': strict });
  expect({ start: '2026-01-01', end: '2027-01-01', notice: '30d', asof: '2026-01-01' }, { 'notice-deadline': '2026-12-02' });
});

test('dates 41, 42: no renewal, and days counted back', () => {
  expect({ start: '2026-01-01', term: 12, notice: '30d', renew: 'none', asof: '2026-12-31', price: '1200' }, {
    status: 'ends', 'term-end': '2026-12-31', 'portal-opens': '2026-10-02', 'notice-deadline': null, 'strict-date': null,
    'recommended-date': null, 'send-by': null, 'send-by-courier': null, 'send-by-post': null, 'window-start': null, 'window-end': null, 'next-term-end': null,
    'next-deadline': null, 'renewal-cost': null, 'days-left': null,
  });
  expect({ start: '2026-01-01', term: 12, notice: '30d', renew: 'none', asof: '2027-01-01' }, { status: 'ended' });
  for (const [end, notice, D] of [
    ['2026-08-31', '7', '2026-08-24'], ['2012-10-01', '28d', '2012-09-03'], ['2026-09-30', '90d', '2026-07-02'],
  ]) expect({ start: '2012-01-01', ...(end > '2020' && { start: '2026-01-01' }), end, notice, asof: end }, { 'notice-deadline': D });
});

test('full refund until', () => {
  for (const [start, want] of [
    ['2026-04-01', '2026-04-30'], ['2027-02-01', '2027-03-02'], ['2026-01-31', '2026-03-01'], ['2026-03-01', '2026-03-30'],
  ]) expect({ start, term: 12, notice: '30d', asof: start }, { 'full-refund-until': want });
});

const year2026 = { start: '2026-01-01', term: 12, notice: '30d', asof: '2026-01-01' };
const case1 = { ...year2026, price: '12000', bill: 'annual', x: '2026-06-30' };
const case5 = { ...year2026, price: '12000', bill: 'monthly' };
const REFUNDS = [
  ['1, 1c', case1, { 'refund-guide': '6049.32', 'payable-guide': '0.00', 'refund-msa': '0.00', 'payable-msa': '0.00', 'refund-cause': '6049.32' }],
  ['2', { start: '2027-03-01', term: 12, notice: '30d', asof: '2027-03-01', price: '10000', bill: 'annual', x: '2027-12-31' }, { 'refund-guide': '1639.34' }],
  ['3 day 30', { start: '2026-04-01', term: 12, notice: '30d', asof: '2026-04-01', price: '12000', bill: 'annual', x: '2026-04-30' }, { 'refund-guide': '12000.00' }],
  ['3 day 31', { start: '2026-04-01', term: 12, notice: '30d', asof: '2026-04-01', price: '12000', bill: 'annual', x: '2026-05-01' }, { 'refund-guide': '10980.82' }],
  ['4', { ...year2026, price: '24000', bill: 'quarterly', x: '2026-05-15' }, { 'refund-guide': '3032.97', 'refund-msa': '0.00', 'payable-msa': '12000.00' }],
  ['5', { ...case5, x: '2026-04-10' }, { 'refund-guide': '666.67', 'refund-msa': '0.00', 'payable-msa': '8000.00' }],
  ['6', { ...year2026, price: '18000', bill: 'semiannual', x: '2026-09-10' }, { 'refund-guide': '5478.26', 'payable-msa': '0.00' }],
  ['7', { start: '2025-07-01', term: 36, notice: '30d', asof: '2025-07-01', price: '30000', bill: 'annual', x: '2026-12-31' }, { 'refund-guide': '14876.71', 'payable-msa': '30000.00' }],
  ['8', { start: '2025-07-01', term: 36, notice: '30d', asof: '2025-07-01', price: '30000', bill: 'annual', increase: '7', x: '2026-12-31' }, { 'refund-guide': '15918.08', 'payable-msa': '34347.00' }],
  ['9', { ...case1, fee: '50%' }, { 'refund-guide': '3024.66', 'payable-guide': '0.00', 'refund-cause': '6049.32' }],
  ['10', { ...case5, x: '2026-04-15', fee: '1200.00' }, { 'refund-guide': '0.00', 'payable-guide': '700.00', 'refund-cause': '500.00' }],
  ['12 net', { ...year2026, price: '10000', bill: 'annual', x: '2026-06-30' }, { 'refund-guide': '5041.10' }],
  ['13 invoice level', { ...year2026, price: '14700', bill: 'annual', x: '2026-09-22' }, { 'refund-guide': '4027.40' }],
  ['15', { start: '2026-02-15', term: 12, notice: '30d', asof: '2026-02-15', price: '48000', bill: 'annual', x: '2026-08-15' }, { 'refund-cause': '24065.75' }],
  ['16 a', { start: '2026-04-01', term: 12, notice: '30d', asof: '2026-04-01', price: '36000', bill: 'annual', x: '2027-02-09' }, { 'refund-cause': '4931.51' }],
  ['16 b', { start: '2026-04-01', term: 12, notice: '30d', asof: '2026-04-01', price: '36000', bill: 'annual', x: '2027-01-10' }, { 'refund-cause': '7890.41' }],
  ['17', { ...year2026, price: '10000', bill: 'monthly', x: '2026-11-30' }, { 'payable-msa': '833.37' }],
  ['18', { ...year2026, price: '12000', uplift: '7' }, { 'renewal-cost': '12840.00' }],
  ['20 before S', { ...case1, x: '2025-12-01' }, { 'refund-guide': '12000.00', 'payable-guide': '0.00' }],
  ['20 on L', { ...case1, x: '2026-12-31' }, { 'refund-guide': '0.00', 'payable-guide': '0.00', 'refund-cause': '0.00' }],
  ['20 after L', { ...case1, x: '2027-02-01' }, { 'refund-guide': '0.00', 'payable-guide': '0.00', 'refund-cause': '0.00' }],
];
test('money: what comes back on each basis', () => {
  for (const [no, contract, want] of REFUNDS) expect(contract, want, `row ${no}`);
});

test('money 14, 17: the invoices themselves', () => {
  const term = (start, end, months, exact) => ({ S: day(start), L: day(end), months, exact });
  assert.deepEqual(invoices(term('2026-09-20', '2027-03-14', 6, false), 600000n, 'annual').map((i) => i.cents), [289315n]);
  assert.deepEqual(invoices(term('2026-01-01', '2026-12-31', 12, true), 1000000n, 'monthly').map((i) => i.cents),
    [...Array(11).fill(83333n), 83337n]);
});

test('money 8: each contract year is dearer', () => {
  assert.deepEqual(yearFees(3000000n, '7', 3), [3000000n, 3210000n, 3434700n]);
  const three = { S: day('2025-07-01'), L: day('2028-06-30'), months: 36, exact: true };
  const amounts = (bill) => invoices(three, 3000000n, bill, '7').map((i) => i.cents);
  assert.deepEqual(amounts('annual'), [3000000n, 3210000n, 3434700n]);
  assert.deepEqual(amounts('semiannual'), [1500000n, 1500000n, 1605000n, 1605000n, 1717350n, 1717350n]);
  assert.deepEqual(amounts('term'), [9644700n]);
  // Twelfths: 30000 / 12 = 2500, 32100 / 12 = 2675, 34347 / 12 = 2862.25.
  assert.deepEqual(amounts('monthly'), [...Array(12).fill(250000n), ...Array(12).fill(267500n), ...Array(12).fill(286225n)]);
  // 10.05 + 33.33 % = 13.399665 -> 13.40; 13.40 + 33.33 % = 17.86622 -> 17.87.
  assert.deepEqual(yearFees(1005n, '33.33', 3), [1005n, 1340n, 1787n]);
  // One year and 31 of 365 days at the second year's 11000: 10000 + 11000 * 31 / 365 = 10934.246...
  const odd = { S: day('2026-01-01'), L: day('2027-01-31'), months: 13, exact: false };
  assert.deepEqual(invoices(odd, 1000000n, 'term', '10').map((i) => i.cents), [1093425n]);
  assert.deepEqual(invoices(odd, 1000000n, 'annual', '10').map((i) => i.cents), [1000000n, 93425n]);
});

test('money 12: the tax stands apart from the net', () => {
  assert.deepEqual(taxOn('5041.10', '19'), { vat: '957.81', gross: '5998.91' });
  assert.deepEqual(taxOn('5041.10', '0'), { vat: '0.00', gross: '5041.10' });
  const c = { ...year2026, price: '10000', bill: 'annual', x: '2026-06-30', vat: '19', renew: 'none' };
  assert.deepEqual(extras(c), { 'refund-guide-vat': '957.81', 'refund-guide-gross': '5998.91' });
});

test('money 18: what a missed deadline costs', () => {
  // 12000 / 365 = 32.8767, 12840 / 365 = 35.178, 17142.86 / 365 = 46.966
  assert.deepEqual(extras({ ...year2026, price: '12000', discount: '30' }), {
    'missed-unchanged': '12000.00', 'missed-unchanged-per-day': '32.88',
    'missed-usual': '12840.00', 'missed-usual-per-day': '35.18',
    'missed-list': '17142.86', 'missed-list-per-day': '46.97',
  });
  // Half a year of 181 days at list: 12000 / 2 / 0.7 = 8571.43, / 181 = 47.356
  const half = { start: '2025-07-01', term: 6, notice: '30d', asof: '2025-12-10', price: '12000', discount: '30' };
  assert.equal(extras(half)['missed-list'], '8571.43');
  assert.equal(extras(half)['missed-list-per-day'], '47.36');
  assert.deepEqual(extras({ ...year2026, price: '12000', renew: 'none', discount: '30' }), {});
  assert.deepEqual(extras(year2026), {});
});

test('own terms by hand', () => {
  const own = (days, proRata, fee, x) => ({ ...case1, x, fee: '50%', own: { days, proRata, fee } });
  for (const [c, refund, payable] of [
    [own(14, true, '100.00', '2026-01-14'), '12000.00', '0.00'],
    [own(14, true, '100.00', '2026-01-15'), '11406.85', '0.00'],           // 12000 * 350 / 365 = 11506.85
    [own(14, false, '100.00', '2026-01-15'), '0.00', '100.00'],
    [own(0, true, '25%', '2026-06-30'), '4536.99', '0.00'],                // 6049.32 - 1512.33
    [own(400, true, '100.00', '2026-12-31'), '0.00', '0.00'],
  ]) expect(c, { 'refund-own': refund, 'payable-own': payable });
});

test('odd ends by hand', () => {
  // 2026-01-31 quarterly: periods from 31 Jan, 1 May (31 Apr is missing), 31 Jul, 31 Oct; L = 10 Nov.
  const list = invoices({ S: day('2026-01-31'), L: day('2026-11-10'), months: 10, exact: false }, 1000000n, 'quarterly');
  assert.deepEqual(list.map((i) => [show(i.from), show(i.to), i.cents]), [
    ['2026-01-31', '2026-04-30', 250000n], ['2026-05-01', '2026-07-30', 250000n],
    ['2026-07-31', '2026-10-30', 250000n], ['2026-10-31', '2026-11-10', 29891n],   // 250000 * 11 / 92 = 29891.30
  ]);
  // term billing: one whole year and 31 of 365 days: 1000000 * (1 + 31/365) = 1084931.51
  assert.deepEqual(invoices({ S: day('2026-01-01'), L: day('2027-01-31'), months: 13, exact: false }, 1000000n, 'term').map((i) => i.cents), [1084932n]);
  // 13 whole months: 1000000 * 13/12 = 1083333.33; annual: 1000000 + 83333
  assert.deepEqual(invoices({ S: day('2026-01-01'), L: day('2027-01-31'), months: 13, exact: true }, 1000000n, 'annual').map((i) => i.cents), [1000000n, 83333n]);
});

test('printed end: N for the renewal rule is rounded up, end beats term', () => {
  const c = { start: '2026-01-01', end: '2026-07-15', term: 12, notice: '30d', renew: 'same', asof: '2026-02-01' };
  expect(c, { 'term-end': '2026-07-15', 'next-term-end': '2027-02-15' });       // 7 months from 16 Jul
  expect({ ...c, renew: 'min12', end: '2027-07-15' }, { 'next-term-end': '2028-07-15' });
  expect({ ...c, renew: '3' }, { 'next-term-end': '2026-10-15' });
});

test('status words at their borders', () => {
  const c = { start: '2026-01-01', term: 12, notice: '30d' };                    // D = 2026-12-01
  for (const [asof, status, left] of [
    ['2025-12-31', 'upcoming', '335'], ['2026-01-01', 'calm', '334'], ['2026-10-01', 'calm', '61'], ['2026-10-02', 'prepare', '60'],
    ['2026-10-31', 'prepare', '31'], ['2026-11-01', 'urgent', '30'], ['2026-11-30', 'urgent', '1'], ['2026-12-01', 'today', '0'],
    ['2026-12-02', 'missed', '-1'], ['2026-12-31', 'missed', '-30'], ['2027-01-01', 'calm', '334'],
  ]) expect({ ...c, asof }, { status, 'days-left': left }, asof);
});

test('cancelled: in time for this term, too late for it, and before the term began', () => {
  const c = { start: '2026-01-01', term: 12, notice: '30d', price: '1200' };
  const gone = { 'next-term-end': null, 'next-deadline': null, 'renewal-cost': null };
  expect({ ...c, asof: '2026-06-01', noticeSent: '2026-12-01' }, { status: 'cancelled', 'term-end': '2026-12-31', ...gone });
  expect({ ...c, asof: '2028-06-01', noticeSent: '2026-12-01' }, { status: 'cancelled', 'term-end': '2026-12-31', ...gone });
  expect({ ...c, asof: '2026-12-20', noticeSent: '2026-12-02' }, { status: 'missed', 'next-term-end': '2027-12-31', 'renewal-cost': '1200.00' });
  expect({ ...c, asof: '2027-01-01', noticeSent: '2026-12-02' }, { status: 'cancelled', 'term-end': '2027-12-31', ...gone });
  expect({ ...c, asof: '2025-06-01', noticeSent: '2025-06-01' }, { status: 'cancelled' });
  expect({ ...c, asof: '2026-06-01', noticeSent: '2026-06-01', renew: 'none' }, { status: 'ends' });
});

test('amounts only with a price; renewed terms have no full refund', () => {
  const names = ['renewal-cost', 'refund-guide', 'payable-guide', 'refund-msa', 'payable-msa', 'refund-cause'];
  expect(year2026, Object.fromEntries(names.map((n) => [n, null])));
  expect({ ...case1, asof: '2027-01-10', x: '2027-01-10' }, { 'refund-guide': '11671.23', 'full-refund-until': null });
});

test('Easter and holidays', () => {
  for (const s of ['1990-04-15', '2000-04-23', '2008-03-23', '2011-04-24', '2016-03-27', '2019-04-21', '2024-03-31',
    '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '2049-04-18', '2076-04-19', '2100-03-28']) {
    assert.equal(show(easter(Number(s.slice(0, 4)))), s);
  }
  assert.deepEqual([...holidaysOf(2026)].map(show).sort(), ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01',
    '2026-05-14', '2026-05-25', '2026-10-03', '2026-12-25', '2026-12-26']);
  assert.equal(isWorkingDay(day('2017-10-31')), false);
  assert.equal(isWorkingDay(day('2018-10-31')), true);
  assert.equal(isWorkingDay(day('2026-12-24')), true);
  assert.equal(isWorkingDay(day('2026-12-31')), true);
});

test('months and rounding', () => {
  assert.equal(show(addMonthsR(day('2024-02-29'), 12)), '2025-03-01');
  assert.equal(show(addMonthsR(day('2026-01-31'), 1)), '2026-03-01');
  assert.equal(show(addMonthsR(day('2099-02-28'), 12)), '2100-02-28');
  assert.equal(show(addMonthsClamped(day('2026-01-31'), 1)), '2026-02-28');
  for (const [n, d, want] of [[1n, 2n, 1n], [-1n, 2n, -1n], [3n, 2n, 2n], [5n, 4n, 1n], [-5n, 4n, -1n], [7n, 4n, 2n], [0n, 3n, 0n]]) {
    assert.equal(roundDiv(n, d), want);
  }
});

test('links', () => {
  assert.equal(toLink({ asof: '2026-01-02', start: '2026-01-01', term: 12, notice: '30d', fee: '25%', noticeSent: '2026-01-01' }),
    'start=2026-01-01&term=12&notice=30d&fee=25%25&asof=2026-01-02');
});

test('generator: reproducible, and every record keeps the invariants', () => {
  const a = [...records(7, 400)];
  assert.deepEqual(a, [...records(7, 400)]);
  assert.notDeepEqual(a[0], [...records(8, 1)][0]);
  const linked = [...records(7, 100, { sent: false })];
  for (const { link, contract } of linked) {
    const unlinked = ['noticeSent', 'increase', 'own', 'discount', 'vat'];
    assert.deepEqual(unlinked.filter((key) => contract[key] !== undefined), [], link);
  }
  assert.equal(mulberry32(1)(), 0.6270739405881613);
  const seen = new Set();
  for (const { contract, figures } of a) {
    seen.add(figures.status);
    for (const [name, value] of Object.entries(figures)) {
      assert.match(value, name === 'status' ? /^[a-z]+$/ : name === 'days-left' ? /^-?\d+$/
        : /refund-|payable-|cost/.test(name) && name !== 'full-refund-until' ? /^\d+\.\d\d$/ : /^\d{4}-\d\d-\d\d$/, `${name} ${toLink(contract)}`);
    }
    if (figures['notice-deadline']) {
      assert.ok(figures['send-by'] <= figures['strict-date']);
      assert.ok(figures['send-by-courier'] <= figures['send-by']);
      assert.ok(figures['send-by-post'] < figures['send-by-courier']);
      assert.ok(figures['recommended-date'] < figures['notice-deadline']);
    }
  }
  for (const s of ['upcoming', 'calm', 'prepare', 'urgent', 'today', 'missed', 'ends', 'ended', 'cancelled']) assert.ok(seen.has(s), s);
});
