// What Ink and React need to show a word: the cockpit is compared with it.
import { render, Text } from 'ink';
import { createElement } from 'react';

render(createElement(Text, null, 'hello'), { alternateScreen: true });
setTimeout(() => {}, 60_000);
