import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { cancelExample, cancelSchema, orderDocument, vendorBytes } from '../test-support/vendor-documents.ts';
import { addressSchema, lineItemSchema, orderSchema } from './order.ts';
import { envelopeIn, orderIn } from './replies.ts';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const read = (changes: Record<string, unknown>) => orderIn(orderDocument(changes))?.order;
const modelled = Object.keys(orderSchema.shape);

describe("the vendor's documents", () => {
  test('are kept byte for byte', () => {
    expect(sha256(vendorBytes('cancel-order.example.json'))).toBe('d1e2afe801e131e457b54a8379a54b422bf244a625a2393c3da791332d56cfbb');
    expect(sha256(vendorBytes('cancel-order.schema.txt'))).toBe('32006caeb70e97feebdbc0564d445839cc88e8e5c2150588c6bccc0e6bb62c22');
  });

  test('have every field in the schema here: the declared ones and those of the example', () => {
    const declared = cancelSchema().map(({ name }) => name);
    const { data } = cancelExample();
    const envelopeFields = ['status', 'message', 'data'];
    expect(modelled).toEqual(expect.arrayContaining(declared.filter((name) => !envelopeFields.includes(name))));
    expect(modelled).toEqual(expect.arrayContaining(Object.keys(data)));
    expect(modelled).toEqual(expect.arrayContaining(['tax_id', 'tax_id_type', 'rush_production_price']));
    expect(Object.keys(addressSchema.shape)).toEqual(Object.keys(data.address));
    expect(Object.keys(lineItemSchema.shape)).toEqual(expect.arrayContaining([...Object.keys(data.line_items[0]!), 'discount']));
  });

  test('read without a loss: the example keeps each of its values', () => {
    const { data } = cancelExample();
    expect(envelopeIn(cancelExample())).toMatchObject({ status: true, message: 'Order cancelled successfully.' });
    expect(orderIn(data)?.order).toMatchObject({ ...data, line_items: [{ ...data.line_items[0], id: '100009' }] });
  });
});

describe('the schema of Cancel Order against its own example', () => {
  const example = cancelExample().data;
  const declared = new Map(cancelSchema().map((field) => [field.name, field]));

  test.each([
    'order_type',
    'labeling_fee',
    'peak_season_surchage',
    'rush_production',
    'label_url',
    'coupon_code',
    'discount_total',
    'discount_labeling_fee',
  ])('%s is required by the schema and missing from the example: optional here', (field) => {
    expect(declared.get(field)?.presence).toBe('required');
    expect(example).not.toHaveProperty(field);
    expect(orderIn(example)).toBeDefined();
    expect(read({ [field]: null })).toBeDefined();
  });

  test('boost_production is in the example and not in the schema: both names are read', () => {
    expect(declared.has('boost_production')).toBe(false);
    expect(example).toHaveProperty('boost_production', true);
    expect(read({ boost_production: true, rush_production: false })).toMatchObject({ boost_production: true, rush_production: false });
  });

  test('line_items has the 13 fields the schema counts', () => {
    expect(declared.get('line_items')?.type).toBe('array [object {13}]');
    expect(Object.keys(example.line_items[0]!)).toHaveLength(13);
  });

  test('shipments is declared as text and shown empty: anything in it is kept', () => {
    expect(declared.get('shipments')?.type).toBe('array[string]');
    expect(example['shipments']).toEqual([]);
    expect(read({ shipments: ['1Z'] })?.shipments).toEqual(['1Z']);
    expect(read({ shipments: [{ tracking: '1Z' }] })?.shipments).toEqual([{ tracking: '1Z' }]);
  });

  test.each([
    ['gift_message', 'For you'],
    ['rejected_at', '2023-12-07T08:29:50.000000Z'],
    ['rejected_status', 'artwork'],
  ])('%s is declared as null and must be able to hold text', (field, value) => {
    expect(declared.get(field)?.type).toBe('null');
    expect(read({ [field]: null })).toHaveProperty(field, null);
    expect(read({ [field]: value })).toHaveProperty(field, value);
  });

  test.each(['item_total', 'order_total'])('%s is a number in both', (field) => {
    expect(declared.get(field)?.type).toBe('number');
    expect(typeof example[field]).toBe('number');
  });

  test('every other declared field agrees in type with the example', () => {
    const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
    const disagreeing = [...declared.values()]
      .filter(({ name }) => name in example && !['line_items', 'shipments'].includes(name))
      .filter(({ name, type }) => kindOf(example[name]) !== type.replace('integer', 'number'));
    expect(disagreeing).toEqual([]);
  });
});

describe('Cancel Order against the other pages', () => {
  test.each([
    ['shipping_total', 24, 4.99],
    ['order_total', 38.4, 38],
    ['labeling_fee', 0, 0.5],
    ['discount_total', 0, 1.25],
    ['shipping_total', 24, '4.99'],
  ])('%s is read as integer, float and text', (field, here, there) => {
    expect(read({ [field]: here })).toHaveProperty(field, here);
    expect(read({ [field]: there })).toHaveProperty(field, there);
  });

  test('line_items may have `discount` as a fourteenth field, and unit_price may be a float', () => {
    const [item] = cancelExample().data.line_items;
    expect(read({ line_items: [{ ...item, discount: 0.5, unit_price: 14.8 }] })?.line_items).toMatchObject([{ discount: 0.5, unit_price: 14.8 }]);
  });

  test.each([
    ['tax_id', 'DE123'],
    ['tax_id_type', 'VAT'],
    ['rush_production_price', 2.5],
  ])('%s is absent here and present elsewhere', (field, value) => {
    expect(cancelExample().data).not.toHaveProperty(field);
    expect(read({ [field]: value })).toHaveProperty(field, value);
  });

  test('cancelled_at is text here and null elsewhere', () => {
    expect(read({ cancelled_at: null })?.cancelled_at).toBeNull();
    expect(read({ cancelled_at: '2023-12-07T08:29:50.000000Z' })?.cancelled_at).toBe('2023-12-07T08:29:50.000000Z');
  });

  test('address.street2 is null here and required text elsewhere', () => {
    const { address } = cancelExample().data;
    expect(read({ address })?.address?.street2).toBeNull();
    expect(read({ address: { ...address, street2: 'Apt 4' } })?.address?.street2).toBe('Apt 4');
  });

  test('shipping_method is text here and an integer elsewhere: the same method', () => {
    expect(read({ shipping_method: '3' })?.shipping_method).toBe('3');
    expect(read({ shipping_method: 3 })?.shipping_method).toBe('3');
  });

  test('order_status is what was answered, not what was asked: Create Order asks for a draft and shows a new order', () => {
    expect(cancelExample().data['order_status']).toBe('cancelled');
    expect(read({ order_status: 'new_order' })?.order_status).toBe('new_order');
  });

  test('point_used is a hundred times the total, also where nothing was paid with points: two fields, neither made of the other', () => {
    expect(cancelExample().data).toMatchObject({ payment_method: 'cash', payment_status: 'unpaid', order_total: 38.4, point_used: 3840 });
    expect(read({ order_total: 21.79, point_used: 0 })).toMatchObject({ order_total: 21.79, point_used: 0 });
  });

  test('rush_production is in every schema and boost_production in every example', () => {
    expect(read({ rush_production: true })).toMatchObject({ rush_production: true, boost_production: true });
  });
});

describe('what nobody documented', () => {
  test.each(modelled.filter((field) => field !== 'id' && field !== 'order_status'))('%s may be missing, null or anything', (field) => {
    const document = orderDocument();
    delete document[field];
    for (const changed of [document, orderDocument({ [field]: null }), orderDocument({ [field]: { odd: [1] } }), orderDocument({ [field]: [] })]) {
      expect(orderIn(changed)).toBeDefined();
    }
  });

  test.each([[undefined], [null], [''], [{}], [1.5], [2 ** 53]])('an order without a usable id (%j) is not an order', (id) => {
    expect(orderIn(orderDocument({ id }))).toBeUndefined();
  });

  test.each([[undefined], [null], [''], [7], [true]])('an order without a status word (%j) is not an order', (order_status) => {
    expect(orderIn(orderDocument({ order_status }))).toBeUndefined();
  });

  test('unknown keys and unknown values are kept', () => {
    expect(read({ colour_of_money: 'green', order_status: 'frozen' })).toMatchObject({ colour_of_money: 'green', order_status: 'frozen' });
  });
});
