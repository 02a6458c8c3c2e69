import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { orderId } from '../order-id.ts';
import { orderIn } from '../schemas/replies.ts';
import { createDemoOrders } from './demo-orders.ts';

describe('the demo orders', () => {
  const orders = createDemoOrders();
  const count = (status: string) => orders.filter((order) => order.order_status === status).length;

  test('are the same two hundred every time', () => {
    expect(orders).toHaveLength(200);
    expect(createDemoOrders()).toEqual(orders);
    expect(createDemoOrders(10)).toEqual(orders.slice(0, 10));
    const digest = createHash('sha256').update(JSON.stringify(orders)).digest('hex');
    expect(digest).toMatchInlineSnapshot(`"1859ccfa89aa1ef4fff26690a9302129caa30a3c6a13afb496c3dc3aa6bee91f"`);
  });

  test("bear FastPod's kind of id, dated by their creation, each once", () => {
    expect(orders[0]?.id).toBe('F237-120723-000001');
    expect(new Set(orders.map(({ id }) => id)).size).toBe(200);
    for (const { id, created_at: createdAt } of orders) {
      const [, month, day, year] = /^F237-(\d\d)(\d\d)(\d\d)-\d{6}$/.exec(id)!;
      expect(createdAt.startsWith(`20${year}-${month}-${day}T`)).toBe(true);
      expect(orderId.parseId(id)).toEqual({ ok: true, id });
    }
  });

  test('stand in every status, most of them where they can be stopped', () => {
    for (const status of ['draft', 'new_order', 'on_hold', 'in_production', 'shipped', 'cancelled', 'rejected']) expect(count(status)).toBeGreaterThan(2);
    expect(count('new_order')).toBeGreaterThan(50);
  });

  test('bear merchant numbers of their own, but for one pair', () => {
    const numbers = orders.map((order) => order.reference_id);
    expect(new Set(numbers).size).toBe(199);
    expect(numbers.filter((number) => number === 'WILLOW-10483')).toHaveLength(2);
  });

  test('are understood by the plugin, and add up', () => {
    for (const order of orders) {
      expect(orderIn(order)).toBeDefined();
      const { item_total: items, shipping_total: shipping, labeling_fee: labeling, discount_total: discount } = order;
      expect(Math.round((items + shipping + labeling - discount) * 100)).toBe(Math.round(order.order_total * 100));
      expect(order.point_used).toBe(Math.round(order.order_total * 100));
    }
  });

  test('are for people who do not exist', () => {
    for (const { address } of orders) {
      expect(address.email).toMatch(/@example\.com$/);
      expect(address.phone).toMatch(/ 555-01\d\d$/);
    }
  });
});
