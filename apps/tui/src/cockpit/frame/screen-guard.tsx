import { Component, type ReactNode } from 'react';
import { reportedMessage } from '../../cli/report-error.ts';
import { Problem } from '../parts/problem.tsx';

interface Failed {
  readonly message?: string;
}

/** A screen, or the status bar, that fails says so and is left with esc: it takes neither the others nor what is under way with it. */
export class ScreenGuard extends Component<{ readonly children: ReactNode }, Failed> {
  override state: Failed = {};

  static getDerivedStateFromError(error: unknown): Failed {
    return { message: reportedMessage(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    return message === undefined ? this.props.children : <Problem problem={{ code: 'unexpected', detail: message, retryable: false }} />;
  }
}
