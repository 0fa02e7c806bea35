import { wordKey } from '../text/wordsIn';

/** English words that say little by themselves, as interviews have them; those with an apostrophe have a straight one. */
const ENGLISH = `
a about above after again against all almost also although always am an and another any anybody anyone anything are aren't around as at away
back be because been before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't done down
during each either else enough even ever every everybody everyone everything few for from further get gets getting go goes going gonna got
gotta had hadn't has hasn't have haven't having he he'd he'll he's her here here's hers herself him himself his how how's however i i'd i'll
i'm i've if in instead into is isn't it it'd it'll it's its itself just kind kinda let let's like lot lots made make many may maybe me mean
might mine more most much must mustn't my myself neither no nobody none nor not nothing now of off often on once one ones only onto or other
others our ours ourselves out over own per perhaps quite rather really said same say see shall she she'd she'll she's should shouldn't since
so some somebody someone something sometimes somewhat sort still such than that that'd that'll that's the their theirs them themselves then
there there'd there'll there's these they they'd they'll they're they've thing things this those though through thus to too toward towards
under until up upon us very was wasn't we we'd we'll we're we've well were weren't what what's whatever when when's whenever where where's
whether which while who who'd who'll who's whoever whom whose why why's will with within without won't would wouldn't yet you you'd you'll
you're you've your yours yourself yourselves
`;

/** What is said while somebody thinks, or listens. */
const FILLERS = `
ah aha eh er erm hm hmm huh mhm mm mm-hm mm-hmm mmm oh ok okay right uh uh-huh uhm um umm yeah yep yes
`;

/** Words that are left out unless somebody says otherwise. Of other languages each study has to give its own. */
export function stopWords(): Set<string> {
  return stopWordSet(`${ENGLISH} ${FILLERS}`);
}

/** Words that are parted by white space or commas. */
export function stopWordSet(text: string): Set<string> {
  return new Set(text.split(/[\s,;]+/).flatMap((word) => (word ? [wordKey(word)] : [])));
}
