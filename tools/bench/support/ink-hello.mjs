// What Ink and React need to show a word: the cockpit is compared with it. Drawn also where `CI` is set, as the cockpit is.
import { render, Text } from 'ink';
import { createElement } from 'react';

render(createElement(Text, null, 'hello'), { alternateScreen: true, interactive: true });
setTimeout(() => {}, 60_000);
