import { Box, useInput, usePaste, useWindowSize } from 'ink';
import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import { operatorCommand } from '../../operator/operator-commands.ts';
import { completeOperatorCommand, readOperatorCommand } from '../../operator/read-operator-command.ts';
import type { Service } from '../../service/service.ts';
import { text } from '../../text/text.ts';
import { CockpitContext, type Cockpit, type Notice } from '../cockpit-context.ts';
import { screenOf } from '../command-line/run-operator-input.ts';
import { FlowKeeper } from '../flows/flow-keeper.tsx';
import { Flows } from '../flows/flows.ts';
import { back, current, goTo, open, start, type Navigation } from '../navigation/navigation.ts';
import type { Screen } from '../navigation/screen.ts';
import type { OwnStops } from '../own-stops.ts';
import { messageLines } from '../parts/message-lines.ts';
import { Words } from '../parts/words.tsx';
import { ScreenView } from '../screens/screen-view.tsx';
import { EverywhereKeys } from './everywhere-keys.tsx';
import { Header } from './header.tsx';
import { PromptLine } from './prompt-line.tsx';
import { ScreenHint } from './screen-hint.tsx';
import { ScreenGuard } from './screen-guard.tsx';
import { StatusBar } from './status-bar.tsx';

/** Head, line of messages, line to type in, status. */
const FRAME_ROWS = 4;
/** A message that is longer than a line takes so many at most, and leaves so many to the screen. */
const MOST_NOTICE_ROWS = 3;
const LEAST_SCREEN_ROWS = 4;
/** A message stays at least so long, milliseconds; after that the next key takes it away. */
const NOTICE_MS = 3_000;

export interface FrameProps {
  readonly service: Service;
  readonly ownStops: OwnStops;
  readonly readonly: boolean;
  readonly first: Screen;
  readonly now: () => number;
  readonly quit: () => void;
  /** The whole screen is drawn anew, whatever is on it. */
  readonly redraw: () => void;
}

/** The cockpit's frame: where one is, the screen, and the lines under it. */
export function Frame({ service, ownStops, readonly, first, now, quit, redraw }: FrameProps): ReactElement {
  const [navigation, setNavigation] = useState<Navigation>(() => start(first));
  const [told, setTold] = useState<{ readonly notice: Notice; readonly at: number }>();
  const setNotice = useCallback((notice: Notice | undefined) => setTold(notice && { notice, at: now() }), [now]);
  const [filters, setFilters] = useState<ReadonlyMap<number, string>>(new Map());
  const [prompt, setPrompt] = useState<'command' | 'filter'>();
  const [isEmpty, setEmpty] = useState(false);
  const { rows, columns } = useWindowSize();
  const opened = current(navigation);
  const filter = filters.get(opened.id) ?? '';
  const move = useCallback((change: (navigation: Navigation) => Navigation) => {
    setNotice(undefined);
    setPrompt(undefined);
    setNavigation(change);
  }, [setNotice]);

  const [flows] = useState(() => new Flows({ service, now, onFiled: (view) => ownStops.add(view) }, setNotice));
  useEffect(() => () => flows.close(), [flows]);

  const leave = useCallback((): void => {
    if (flows.isRecording) setNotice({ tone: 'caution', message: text`It is not known yet whether a stop was recorded: q leaves once it is, ctrl+c at once.` });
    else quit();
  }, [flows, setNotice, quit]);

  const mostNoticeRows = Math.max(1, Math.min(MOST_NOTICE_ROWS, rows - FRAME_ROWS + 1 - LEAST_SCREEN_ROWS));
  const notice = messageLines(told?.notice.message ?? text` `, { columns, most: mostNoticeRows });
  const screenRows = Math.max(1, rows - FRAME_ROWS + 1 - notice.length);

  const cockpit = useMemo<Cockpit>(
    () => ({
      service,
      readonly,
      now,
      ownStops,
      flows,
      opened,
      open: (screen) => move((from) => open(from, screen)),
      goTo: (screen) => move((from) => goTo(from, screen)),
      back: () => move(back),
      quit: leave,
      notify: (tone, message) => setNotice({ tone, message }),
      filter: filter.toLowerCase(),
      askFilter: () => setPrompt('filter'),
      setEmpty,
      size: { rows: screenRows, columns },
    }),
    [service, readonly, now, ownStops, flows, opened, move, setNotice, leave, filter, screenRows, columns],
  );
  const setFilter = (value: string): void => setFilters((before) => new Map(before).set(opened.id, value));
  const run = (line: string): void => {
    setPrompt(undefined);
    if (line.trim() === '') return;
    const read = readOperatorCommand(line);
    if (!read.ok) return setNotice({ tone: 'caution', message: read.why });
    if (operatorCommand(read.input.name).writes && readonly) return setNotice({ tone: 'caution', message: text`This cockpit is read-only: start it without --readonly to change something.` });
    const screen = screenOf(read.input);
    if (screen === 'quit') leave();
    else cockpit.open(screen);
  };
  useInput(() => setTold((before) => (before && now() - before.at > NOTICE_MS ? undefined : before)));
  // A paste that no field takes is nobody's keys.
  usePaste(() => {});

  return (
    <CockpitContext value={cockpit}>
      <Box flexDirection="column" width={columns} height={rows}>
        <Header navigation={navigation} filter={filter} />
        <Box flexDirection="column" height={cockpit.size.rows} overflow="hidden">
          <ScreenGuard key={opened.id}>
            <ScreenView screen={opened.screen} />
          </ScreenGuard>
        </Box>
        {notice.map((line, index) => (
          <Words key={index} tone={told?.notice.tone ?? 'plain'}>
            {line === '' ? text` ` : line}
          </Words>
        ))}
        {prompt === 'command' ? (
          <PromptLine sign={text`:`} onSubmit={run} onCancel={() => setPrompt(undefined)} complete={completeOperatorCommand} />
        ) : prompt === 'filter' ? (
          <PromptLine sign={text`/`} initial={filter} onChange={setFilter} onSubmit={() => setPrompt(undefined)} onCancel={() => (setFilter(''), setPrompt(undefined))} />
        ) : (
          <ScreenHint isEmpty={isEmpty} />
        )}
        <ScreenGuard>
          <StatusBar />
        </ScreenGuard>
      </Box>
      <FlowKeeper navigation={navigation} />
      <EverywhereKeys
        onCommand={() => setPrompt('command')}
        onBack={() => (filter === '' ? cockpit.back() : setFilter(''))}
        onRedraw={redraw}
        onQuit={leave}
        onInterrupt={quit}
      />
    </CockpitContext>
  );
}
