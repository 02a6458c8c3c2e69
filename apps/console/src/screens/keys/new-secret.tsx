import type { Schemas } from '@countermand/client';
import { useWords } from '@countermand/react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { keysEnglish } from '../../words/keys/english.ts';

export interface NewSecretProps {
  readonly made: Schemas['CreatedKey'];
  readonly onDone: () => void;
}

/** The key itself, this once: it is nowhere but here, and gone with this part of the page. */
export function NewSecret({ made: { name, secret }, onDone }: NewSecretProps): ReactElement {
  const { own } = useWords(keysEnglish);
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState<boolean>();
  useEffect(() => heading.current?.focus(), []);
  const copy = (): void =>
    void navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section className="notice new-secret">
      <h2 ref={heading} tabIndex={-1}>
        {own('console.keys.made', { name })}
      </h2>
      <p>{own('console.keys.once')}</p>
      <p>
        <code className="secret">{secret}</code>
      </p>
      <div className="form-actions">
        <button type="button" className="primary" onClick={copy}>
          {own('console.keys.copy')}
        </button>
        <button type="button" onClick={onDone}>
          {own('console.keys.done')}
        </button>
        <span role="status">{copied !== undefined && own(copied ? 'console.keys.copied' : 'console.keys.not_copied')}</span>
      </div>
    </section>
  );
}
