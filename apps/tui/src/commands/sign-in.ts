import { timestamp } from '@countermand/core/model';
import type { Command } from '../cli/command-context.ts';
import { UsageError } from '../cli/usage-error.ts';
import { EXIT } from '../exit/exit-codes.ts';
import { chooseConfiguration, noConfiguration } from '../session/choose-configuration.ts';
import { serverWritten } from '../session/choose-server.ts';
import { userName } from '../session/local-actor.ts';
import { openLocalSession } from '../session/open-session.ts';
import { askServer, type AskedServer } from '../sign-in/ask-server.ts';
import { makeLink } from '../sign-in/make-link.ts';
import { whereServed } from '../sign-in/where.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

export interface SignInFlags {
  /** Where browsers reach the server; default: what the configuration says. */
  readonly url?: string;
}

/** What events and requests can name somebody by. */
const NAME = /^[A-Za-z0-9._-]{1,100}$/;

/** `countermand sign-in [NAME]`: prints a link that signs a browser in at the server that runs on this ledger. */
export function signIn(name: string | undefined, { url }: SignInFlags): Command {
  return async (context) => {
    const { output } = context;
    // A key ends, and can do less: it opens no browser that outlives it.
    if (serverWritten(context) !== undefined) throw new UsageError('A link that signs in is made on the machine of the server, where its ledger is: run this there, without --api and COUNTERMAND_API_URL.');
    if (name !== undefined && !NAME.test(name)) throw new UsageError('NAME takes letters, digits, ".", "_" and "-", 100 at most: requests and events are recorded as browser:NAME.');
    const configuration = chooseConfiguration(context);
    if (configuration === undefined) throw noConfiguration(context);
    const { address, asked } = whereServed(configuration, { url, workingDirectory: context.workingDirectory });
    const session = await openLocalSession(configuration, context, 'error');
    const { link, principal, expiresAt } = await makeLink(session, name ?? userName(), address);
    const server = await askServer(asked + link.slice(address.length), context.interruption.signal);
    if (output.json) output.record({ signIn: link, principal, expiresAt: timestamp(expiresAt), server });
    else {
      output.talk(text`Signs one browser in as ${safeText(principal)}, once, within ten minutes. Whoever opens it may stop every order of every account:`);
      output.data(safeText(link));
    }
    const warning = warningOf(server, safeText(asked));
    if (warning !== undefined) output.complain(text`${output.talkPaint('yellow', text`warning:`)} ${warning}`);
    return EXIT.ok;
  };
}

function warningOf(server: AskedServer, asked: SafeText): SafeText | undefined {
  switch (server) {
    case 'ready':
      return undefined;
    case 'no_answer':
      return text`Nothing answers at ${asked} from here. The link works as soon as a server runs there on this ledger: countermand serve. One that is elsewhere is named with --url.`;
    case 'another':
      return text`What answers at ${asked} does not know this link: it is a server on another ledger, one that does not answer to this name, or something else. Name the right one with --url.`;
  }
}
