/** What a terminal obeys: cursor, screen, titles, links, clipboard, pictures, replies, and the one-character forms of them. */
const ORDERS = [
  '\u001b[2J', '\u001b[H', '\u001b[31m', '\u001b[1;31;40m', '\u001b[38:2::1:2:3m', '\u001b[0m', '\u001b[8m', '\u001b[?1049h', '\u001b[?25l', '\u001b[6n', '\u001b[200~', '\u001b[>4;2m', '\u001b[!p', '\u001b[20t',
  '\u001b]0;title\u0007', '\u001b]0;title\u001b\\', '\u001b]8;;https://evil.example\u0007', '\u001b]8;;\u001b\\', '\u001b]52;c;ZXZpbA==\u0007', '\u001b]52;c;?\u001b\\', '\u001b]9;told\u0007', '\u001b]1337;File=:AA==\u0007',
  '\u001bP$qm\u001b\\', '\u001bPq#0;2;0;0;0\u001b\\', '\u001bPtmux;\u001b\u001b]52;c;eA==\u0007\u001b\\', '\u001b_Ga=T;AAAA\u001b\\', '\u001b^private\u001b\\', '\u001bXstring\u001b\\',
  '\u001bc', '\u001b7', '\u001b8', '\u001bM', '\u001b(0', '\u001b#8', '\u009b31m', '\u009b2J', '\u009d52;c;eA==\u009c', '\u009d0;title\u0007', '\u0090q\u009c', '\u009fx\u009c', '\u009ex\u009c', '\u0098x\u009c',
];

/** Sequences that never end, and those that come about when something between their parts is taken out. */
const BROKEN = [
  '\u001b', '\u001b[', '\u001b[3', '\u001b]', '\u001b]52;c;', '\u001bP', '\u001b_', '\u009b', '\u009d', '\u0090', '\u001b\\', '\u009c',
  '\u001b[3\u001b[0m1m', '\u001b\u001b[2J[2J', '\u001b[\u001b[2J2J', '\u001b]\u001b]0;x\u00070;title\u0007', '\u001b\u009b2J[2J', '\u009b\u009b31m31m', '\u001b\u200b[31m', '\u001b\u0000[2J', '\u001b\u202e]0;title\u0007', '\u001b\ue000]52;c;eA==\u0007', '\u001b\ud800[31m',
  '\u001b\u0301[2J', '\u001b\ufe0f[2J', '\u00c2\u009b31m',
];

/** What turns, hides or parts text. */
const UNSEEN = [
  '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u200e', '\u200f', '\u061c',
  '\u200b', '\u200c', '\u200d', '\u2060', '\u2061', '\u2064', '\u206a', '\ufeff', '\u00ad', '\u180e', '\u034f', '\u115f', '\u1160', '\u17b4', '\u3164', '\uffa0', '\ufe0f', '\u{e0100}', '\u{e0041}', '\u{e007f}', '\ufff9', '\u{1d173}',
  '\r', '\n', '\r\n', '\t', '\v', '\f', '\b', '\b\b\b\b', '\u007f', '\u0000', '\u0007', '\u000e', '\u000f', '\u0018', '\u001a', '\u0085', '\u2028', '\u2029', '\u00a0', '\u3000',
  '\ue000', '\uf8ff', '\u{f0000}', '\u{10fffd}', '\ud800', '\udc00', '\udbff', '\udc00\ud800',
];

/** What is wide, heaped or drawn otherwise than it is counted. */
const ODD = [
  '日本語', 'ｗｉｄｅ', '한글', '\u1112\u1161\u11ab', '👍', '👍🏽', '👩‍👩‍👧‍👦', '🇩🇪', '🇩', '🏴\u{e0067}\u{e0062}\u{e007f}', '❤\ufe0f', '1\ufe0f\u20e3', '☺', '✔', '﷽', '𒐫', '꧅', 'ﷺ', 'ẞ', 'e\u0301', 'e\u0301\u0302\u0303\u0304\u0305', `a${'\u0301'.repeat(80)}`, `ก${'\u0e49'.repeat(40)}`, '\u0301', '\u0489'.repeat(9), '\u20dd', 'क्षि', 'क्षि'.repeat(20), '\u3248'.repeat(20), 'நி', 'עברית', 'العربية', '𝐁𝐨𝐥𝐝', '─│▸●', '░▒▓',
];

/** What only looks like an escape, for other programs on the way. */
const LOOK_ALIKES = ['[31m', '\\u001b[31m', '\\x1b]0;x\\x07', '^[[2J', '␛[2J', '&#27;[2J', '%1b[2J', '\\e[0m', '$(reboot)', '`reboot`', "';--", '<b>', '{{x}}', '%s%n', '=1+1', '🅰', '\u2400'];

/** C0 and C1, one by one. */
const CONTROLS = [...Array(32).keys(), ...Array.from({ length: 33 }, (_, index) => 0x7f + index)].map((code) => String.fromCharCode(code));

export const HOSTILE_PIECES: readonly string[] = [...ORDERS, ...BROKEN, ...UNSEEN, ...ODD, ...LOOK_ALIKES, ...CONTROLS];

/** Too long for any screen: text, sequences and beginnings of some that never end. */
export const HUGE: readonly string[] = ['A', '日', '\u001b[', '\u009d', '\u001b]0;', '\u0301', 'a\u0301', '👩‍👩‍👧‍👦', '\u202e', '\n', '\u001b[31mx', ' '].map((unit) => unit.repeat(Math.ceil(100_000 / unit.length)));
