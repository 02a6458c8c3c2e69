import { useWords } from '@countermand/react';
import { useEffect, useRef, type ReactElement } from 'react';
import { Link, useLocation } from 'wouter';
import { hrefTo, PLACES } from '../navigation/routes.ts';
import { frameEnglish } from '../words/frame/english.ts';
import { usePlaceNames } from './use-place-names.ts';

/** Ways to every screen that stands by itself. */
export function Navigation(): ReactElement {
  const { own } = useWords(frameEnglish);
  const nameOf = usePlaceNames();
  const [path] = useLocation();
  const list = useRef<HTMLUListElement>(null);
  // On a phone it is wider than the window.
  useEffect(() => {
    // Newer browsers answer a promise, which is no clean-up.
    void list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path]);
  return (
    <nav aria-label={own('console.navigation')}>
      <ul ref={list}>
        {PLACES.map((place) => (
          <li key={place}>
            <Link href={hrefTo(place)} aria-current={isAt(path, hrefTo(place))}>
              {nameOf(place)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Here, or at one of the things that are listed here. */
function isAt(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined;
}
