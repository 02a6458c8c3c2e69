import type { Random } from '@countermand/provider-kit/testing';
import type { SimulatedLineItem } from './simulated-order.ts';

interface Product {
  readonly code: string;
  readonly style: string;
  readonly name: string;
  readonly cents: number;
  readonly sizes: readonly [string, ...string[]];
}

const SHIRT_SIZES = ['S', 'M', 'L', 'XL', '2XL', '3XL'] as const;
const PRODUCTS = [
  { code: 'UAB', style: '3001', name: 'Unisex jersey tee', cents: 1400, sizes: SHIRT_SIZES },
  { code: 'UTN', style: '5000', name: 'Heavy cotton tee', cents: 1180, sizes: SHIRT_SIZES },
  { code: 'HDE', style: '18500', name: 'Hooded sweatshirt', cents: 2895, sizes: SHIRT_SIZES },
  { code: 'CRW', style: '18000', name: 'Crewneck sweatshirt', cents: 2450, sizes: SHIRT_SIZES },
  { code: 'MUG', style: 'M11', name: 'Ceramic mug', cents: 699, sizes: ['11OZ', '15OZ'] },
  { code: 'TOT', style: 'T80', name: 'Canvas tote', cents: 925, sizes: ['ONE'] },
  { code: 'PST', style: 'P18', name: 'Poster', cents: 1050, sizes: ['12X18', '18X24', '24X36'] },
] as const satisfies readonly Product[];
const COLOURS = ['AQUA', 'BLACK', 'WHITE', 'NAVY', 'FOREST', 'MAROON', 'SAND'] as const;
const DESIGNS = ['Moth & Moon', 'Trail Club', 'Slow Sunday', 'Library Ghost', 'Tiny Volcano', 'Lake Monster Society'] as const;
const PRINT_CENTS = 40;

/** A printed thing that somebody might order. `number` is unique over all orders. */
export function inventLineItem(random: Random, number: number): SimulatedLineItem {
  const product: Product = random.pick(PRODUCTS);
  const colour = random.pick(COLOURS);
  const size = random.pick(product.sizes);
  const quantity = random.chance(75) ? 1 : random.between(2, 4);
  const cents = (product.cents + PRINT_CENTS) * quantity;
  const art = `https://art.example.com/${number}`;
  return {
    id: 100_000 + number,
    item_id: String(number),
    name: `${random.pick(DESIGNS)}: ${product.name}`,
    sku: `${product.code}STA${colour.slice(0, 2)}${size}`,
    style: product.style,
    color: colour,
    size,
    unit_price: product.cents / 100,
    quantity,
    point_earned: cents,
    price: cents / 100,
    discount: 0,
    print_areas: { front: `${art}/front.png` },
    preview_areas: { front: `${art}/front-preview.png` },
  };
}
