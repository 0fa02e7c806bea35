// A page on which much is coded, by two people, one thing over the other: for pictures and tests of what that looks like.

const TALK = `**Maya:** You said before that the winter was something else altogether. What is a working day in January like?

**Noor:** So you get up and the first thing is that you look out of the window, before coffee, before anything, because the window decides what you earn. If it's rain, fine, rain is good, people order in the rain. If it's ice you have to choose. I know three who broke something last winter, a wrist, a collarbone, and none of them got a cent for the weeks at home. And the app, the app doesn't know about ice. It says eleven minutes, it says eleven minutes in July and eleven minutes in January, and when you take nineteen it writes you a message with a sad face. A sad face! My brother laughed, he said it's like being told off by a washing machine.

But then there's the group. At six in the morning somebody has already written which bridges are bad, with photos, and whoever has seen a lorry spreading salt says where. Nobody pays us for that, it isn't in any contract, and without it I'd have been under a tram by now. I mean that.

**Jonas:** Who writes there?

**Noor:** Everybody. Also people from the other company, the green ones, we're supposed to be, like, rivals? Nobody told the ice. There's an older man, he did this when it was still with radios, and he knows every gateway. When he writes "go through the brewery", you go through the brewery. The map would send you up the steps with a bicycle. It has sent me up those steps, twice, and the second time I stood there and I counted what I'd lost by it, and it was the whole tip of the afternoon.

**Maya:** And the customers, do they see any of that?

**Noor:** Some. There's a woman on the fourth floor who puts out a chair with tea on it when it's below zero. The others see a dot on a screen. The dot isn't moving, so they write: why isn't the dot moving. Because the dot is carrying its bicycle, that's why.
`;

/** Coder, codes, and the first and the last words of what is coded; with "?" words that aren't said quite so. */
const CODINGS = [
  ['maya', 'Safety-weather', 'So you get up', 'a washing machine.'],
  ['maya', 'Pay-hard-to-predict', 'before coffee', 'what you earn.'],
  ['jonas', 'Pay-hard-to-predict', 'the window decides', 'order in the rain.'],
  ['jonas', 'Safety, Pay', 'I know three', 'weeks at home.'],
  ['maya', 'Pay-unpaid-waiting', 'none of them got', 'weeks at home.'],
  ['maya', 'App-wrong-map', 'the app doesn', 'a sad face. A sad face!'],
  ['jonas', 'App', 'And the app', 'washing machine.'],
  ['jonas', 'App-rating-pressure', 'when you take nineteen', 'washing machine.'],
  ['maya', 'Belonging-being-seen', 'My brother laughed', 'washing machine.'],
  ['maya', 'Belonging-other-couriers', 'But then there', 'I mean that.'],
  ['jonas', 'Local-knowledge', 'which bridges are bad', 'says where.'],
  ['jonas', 'Belonging-other-couriers', 'Nobody pays us', 'I mean that.'],
  ['jonas', 'Safety-traffic', 'without it I', 'tram by now.'],
  ['maya', 'Belonging', 'Everybody. Also', 'Nobody told the ice.'],
  ['jonas', 'Belonging-other-couriers', 'Also people from', 'told the ice. There'],
  ['maya', 'Local-knowledge', "There's an older man", 'up the steps with a bicycle.'],
  ['jonas', 'App-wrong-map', 'The map would', 'tip of the afternoon.'],
  ['jonas', 'Pay-unpaid-waiting', 'the second time I', 'tip of the afternoon.'],
  ['maya', 'Belonging-being-seen', "There's a woman", "that's why."],
  ['jonas', 'App-opaque-dispatch', 'The others see', "that's why."],
];

/** The page's files, by path: the transcript, and the sidecars of its two coders. */
export function heavilyCoded() {
  const path = 'interviews/p04.md';
  const files = { [path]: TALK };
  for (const coder of ['maya', 'jonas']) {
    const codings = CODINGS.filter(([who]) => who === coder).map(([, codes, first, last], index) => {
      const start = TALK.indexOf(first);
      const end = TALK.indexOf(last, start) + last.length;
      if (start < 0 || end < start + last.length) throw new Error(`not said: ${first} … ${last}`);
      const quote = TALK.slice(start, end);
      return `  - id: ${coder}${index}\n    codes: [${codes}]\n    at: ${place(start)}-${place(end)}\n    quote: ${JSON.stringify(quote)}\n`;
    });
    files[`${path}.${coder}.codes.yaml`] = `transcript: p04.md\ncoder: ${coder}\ncodings:\n${codings.join('')}`;
  }
  return files;
}

function place(offset) {
  const before = TALK.slice(0, offset).split('\n');
  return `${before.length}:${before.at(-1).length + 1}`;
}
