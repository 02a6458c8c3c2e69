import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { orderIn } from './schemas/replies.ts';
import { toSnapshot } from './snapshot.ts';
import { READ_AT, snapshotOf } from './test-support/snapshots.ts';
import { cancelExample, orderDocument } from './test-support/vendor-documents.ts';

describe("the vendor's example as a snapshot", () => {
  const { data } = cancelExample();
  const { order, document } = orderIn(data)!;

  test('is normalised, and the rest is under providerData', () => {
    expect(toSnapshot(order, document, READ_AT)).toEqual({
      target: { kind: 'order', id: 'string' },
      merchantNumber: 'string',
      status: 'stopped',
      rawStatus: { order_status: 'cancelled' },
      eligibility: { answer: 'no', why: 'It is cancelled already.' },
      money: {
        total: { amount: '38.40', currency: null },
        items: { amount: '14.40', currency: null },
        shipping: { amount: '24.00', currency: null },
        surcharge: { amount: '0.00', currency: null },
      },
      // 14 x 1 would be 14: the price is what the vendor says, nothing is computed.
      lines: [{ id: '100009', name: 'Line Item 1', sku: 'UABSTAQUBXL3', quantity: '1', price: { amount: '14.40', currency: null } }],
      recipient: {
        name: 'Michael Brown',
        company: 'My company',
        email: 'michaelbrown@demo.com',
        phone: '(330) 829-0294',
        address: ['3431 Reeves Street', 'Milwaukee, WI 53202'],
        country: 'US',
      },
      actions: [],
      related: [],
      test: false,
      createdAt: '2023-12-07T07:54:35.000000Z',
      updatedAt: '2023-12-07T08:29:50.000000Z',
      readAt: READ_AT,
      providerData: {
        payment_method: 'cash',
        // Unpaid, and the points are the price times a hundred: shown as they come, taken for no payment.
        payment_status: 'unpaid',
        point_earned: 0,
        point_used: 3840,
        quantity_total: 1,
        shipping_method: '3',
        boost_production: true,
        gift_message: null,
        rejected_at: null,
        rejected_status: null,
        cancelled_at: '2023-12-07T08:29:50.000000Z',
        address: { street2: null },
        line_items: [
          {
            item_id: 'string',
            style: '3001',
            color: 'AQUA',
            size: '3XL',
            unit_price: 14,
            point_earned: 1440,
            print_areas: { front: 'url' },
            preview_areas: { front: 'url' },
          },
        ],
        shipments: [],
      },
    });
  });
});

const AMOUNT_NAMES: Record<string, string> = { order_total: 'total', item_total: 'items', shipping_total: 'shipping', surcharge_total: 'surcharge' };

describe('nothing is lost', () => {
  test.each(Object.keys(orderDocument()))('%s of a type nobody documented stays in providerData', (field) => {
    fc.assert(
      fc.property(fc.constantFrom([], ['odd'], { odd: 1 }), (odd) => {
        const found = orderIn(orderDocument({ [field]: odd }));
        if (found === undefined) return;
        const snapshot = toSnapshot(found.order, found.document, READ_AT);
        if (field !== 'address' && field !== 'line_items') expect(snapshot.providerData[field]).toEqual(odd);
      }),
    );
  });

  test('every value of any field, known or not, is found again', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(orderDocument()), 'other', '__proto__'), fc.jsonValue()), (changes) => {
        const found = orderIn({ ...orderDocument(), ...changes });
        if (found === undefined) return;
        const { order, document } = found;
        const { providerData, money } = toSnapshot(order, document, READ_AT);
        for (const [field, value] of Object.entries(document).filter(([name]) => name !== 'address' && name !== 'line_items')) {
          if (Object.hasOwn(providerData, field)) expect(providerData[field]).toEqual(value);
          else if (field in AMOUNT_NAMES) expect(money[AMOUNT_NAMES[field]!]).toBeDefined();
          else expect(['id', 'order_status', 'reference_id', 'test_order', 'created_at', 'updated_at']).toContain(field);
        }
        expect(Object.getPrototypeOf(providerData)).toBe(Object.prototype);
      }),
    );
  });

  test('unknown parts of an address and of a line are kept', () => {
    const snapshot = snapshotOf({ address: { name: 'A', street3: 'Rear' }, line_items: [{ id: 1, engraving: 'X' }] });
    expect(snapshot.providerData).toMatchObject({ address: { street3: 'Rear' }, line_items: [{ engraving: 'X' }] });
  });

  test('lines that are no lines stay as they came', () => {
    expect(snapshotOf({ line_items: ['one'] })).toMatchObject({ lines: [], providerData: { line_items: ['one'] } });
  });
});

describe('what may be missing', () => {
  test('an order of two fields is an order', () => {
    const bare = { id: 'F1', order_status: 'new_order' };
    expect(toSnapshot(orderIn(bare)!.order, bare, READ_AT)).toEqual({
      target: { kind: 'order', id: 'F1' },
      status: 'active',
      rawStatus: { order_status: 'new_order' },
      eligibility: expect.objectContaining({ answer: 'yes' }),
      money: {},
      lines: [],
      actions: [],
      related: [],
      readAt: READ_AT,
      providerData: {},
    });
  });

  test.each([
    [4.99, '4.99'],
    ['4.99', '4.99'],
    [5, '5.00'],
    [21.790000000000003, '21.79'],
  ])('an amount of %j is decimal text without a currency', (amount, text) => {
    expect(snapshotOf({ shipping_total: amount }).money['shipping']).toEqual({ amount: text, currency: null });
  });

  test('a time without a zone is not taken for an instant', () => {
    const snapshot = snapshotOf({ created_at: '2023-12-07 07:54:35' });
    expect(snapshot.createdAt).toBeUndefined();
    expect(snapshot.providerData['created_at']).toBe('2023-12-07 07:54:35');
  });
});
