import type { Random } from '@countermand/provider-kit/testing';
import type { SimulatedAddress } from './simulated-order.ts';

const FIRST_NAMES = [
  'Ada', 'Amara', 'Bao', 'Camille', 'Chidi', 'Dario', 'Elif', 'Esme', 'Farid', 'Greta', 'Hana', 'Ines', 'Jonas', 'Kaja', 'Leandro',
  'Linh', 'Mateo', 'Mirela', 'Nadia', 'Noor', 'Oskar', 'Priya', 'Quentin', 'Rosa', 'Sade', 'Tomasz', 'Uma', 'Viktor', 'Wren', 'Yuki',
] as const;
const LAST_NAMES = [
  'Abbott-Vance', 'Bellweather', 'Castellane', 'Dunmore', 'Elderfield', 'Fairholm', 'Greywater', 'Hollingbrook', 'Ironwood', 'Juniperus',
  'Kestrelson', 'Larkmoor', 'Merriden', 'Nightingale', 'Okonjo-Reed', 'Pemberlane', 'Quillfeather', 'Rosethorn', 'Stonebridge', 'Tamarind',
] as const;
const STREETS = [
  'Willow Lane', 'Harbour Street', 'Old Mill Road', 'Juniper Avenue', 'Lantern Court', 'Foxglove Drive', 'Station Road',
] as const;
/** Real places, so that maps and formats look right; nobody lives at these addresses. */
const PLACES = [
  { city: 'Milwaukee', state: 'WI', zip: '53202' },
  { city: 'Portland', state: 'OR', zip: '97205' },
  { city: 'Austin', state: 'TX', zip: '78701' },
  { city: 'Burlington', state: 'VT', zip: '05401' },
  { city: 'Santa Fe', state: 'NM', zip: '87501' },
  { city: 'Savannah', state: 'GA', zip: '31401' },
  { city: 'Duluth', state: 'MN', zip: '55802' },
] as const;
const COMPANIES = ['Paper Lantern Studio', 'Northlight Choir', 'Bramble & Co.', 'Riverside Rowing Club'] as const;

/** A recipient who does not exist: reserved telephone numbers and mail domain. */
export function inventAddress(random: Random): SimulatedAddress {
  const first = random.pick(FIRST_NAMES);
  const last = random.pick(LAST_NAMES);
  return {
    name: `${first} ${last}`,
    company: random.chance(12) ? random.pick(COMPANIES) : null,
    email: `${first}.${last}@example.com`.toLowerCase(),
    phone: `(${random.between(201, 989)}) 555-01${String(random.between(0, 99)).padStart(2, '0')}`,
    street1: `${random.between(1, 4999)} ${random.pick(STREETS)}`,
    street2: random.chance(20) ? `Apt ${random.between(1, 40)}` : null,
    ...random.pick(PLACES),
    country: 'US',
  };
}
