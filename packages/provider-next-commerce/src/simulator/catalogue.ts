import type { Random } from '@countermand/provider-kit/testing';
import type { SimulatedLine } from './state.ts';

const PRODUCTS = [
  { productId: 71, title: 'Night Cream, 50 ml', sku: 'NC-050', cents: 3900 },
  { productId: 72, title: 'Vitamin C Serum, 30 ml', sku: 'VC-030', cents: 4450 },
  { productId: 73, title: 'Magnesium Capsules, 90', sku: 'MG-090', cents: 2795 },
  { productId: 74, title: 'Posture Strap, M', sku: 'PS-M', cents: 3500 },
  { productId: 75, title: 'Posture Strap, L', sku: 'PS-L', cents: 3500 },
  { productId: 76, title: 'Travel Steamer', sku: 'TS-1', cents: 5999 },
  { productId: 77, title: 'Dog Seat Cover', sku: 'DSC-2', cents: 6450 },
  { productId: 78, title: 'Bamboo Brush Heads, 4', sku: 'BBH-4', cents: 1299 },
] as const;

/** A few lines that somebody might order together. `first` is the id of the first. */
export function inventLines(random: Random, first: number): SimulatedLine[] {
  return Array.from({ length: random.chance(60) ? 1 : random.between(2, 3) }, (_, index) => ({
    ...random.pick(PRODUCTS),
    orderLineId: first + index,
    quantity: random.chance(70) ? 1 : random.between(2, 4),
  }));
}

/** Where orders are worked on. */
export const LOCATIONS = [
  { id: 1, name: 'Reno Warehouse', callback_url: 'https://one.example.com/next', line1: '400 Depot Road', line4: 'Reno', state: 'NV' },
  { id: 2, name: 'Columbus Warehouse', callback_url: 'https://two.example.com/next', line1: '12 Canal Street', line4: 'Columbus', state: 'OH' },
  { id: 3, name: 'Back Office', callback_url: null, line1: '7 Harvest Lane', line4: 'Boise', state: 'ID' },
] as const;
