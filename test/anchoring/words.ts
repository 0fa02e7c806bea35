const all = (words: string) => words.trim().split(/\s+/);

export const NOUNS = all(`
  tomatoes barrel compost fence shed key gate list plot apple tree bill bean bench wall beehive path road tool pumpkin meeting minutes hose
  seedling sign entrance bed neighbour sister school council gardener child family allotment dog son daughter office street flood frost
  summer winter letter ladder bucket spade rake glove boot jacket kettle table chair radio hammer nail plank brick stone gravel sand clay
  soil root leaf branch flower petal seed bulb herb mint parsley onion potato carrot cabbage lettuce spinach radish pea corn cucumber
  pepper melon berry cherry plum pear quince walnut grape hedge lawn meadow pond ditch well pump pipe tap tank roof window door lock
  rope wire net cage hen fox cat bird crow snail beetle wasp bee worm mouse rat hedgehog toad poster notice newspaper photograph map plan
  drawing book calendar phone message email meter receipt euro rent deposit contract rule vote quarrel answer question promise mistake
  accident repair party birthday funeral wedding market kitchen cellar balcony staircase landlord tenant mayor clerk teacher nurse baker
  carpenter plumber student professor volunteer committee treasurer chairman secretary member stranger visitor cousin uncle aunt
  grandmother grandfather husband wife baby friend colleague boss shop bus tram bicycle trailer van lorry wheelbarrow parking corner
  square park river bridge canal harbour hill village city border hospital clinic church library museum theatre cinema station`);

export const VERBS = all(`
  planted watered counted forgot noticed carried painted repaired cleaned borrowed returned bought sold stole found lost hid buried dug
  filled emptied opened closed locked broke mended moved lifted dropped pushed pulled dragged stacked burned cooked tasted ate shared
  refused accepted signed wrote read copied printed posted sent received answered ignored remembered described drew measured weighed
  cut trimmed pruned picked sorted washed dried stored froze sowed grew raised fed chased caught freed trained watched photographed
  recorded showed taught asked called phoned visited invited thanked blamed warned threatened insulted forgave missed trusted
  doubted understood explained defended attacked criticised praised supported organised planned cancelled postponed started finished
  changed kept threw replaced removed covered protected damaged ruined flooded poisoned saved rescued chose elected paid owed lent
  collected donated wasted needed wanted loved hated feared expected`);

export const ADJECTIVES = all(`
  old new broken heavy wet dry muddy rusty crooked empty full green yellow ripe rotten bitter sweet cheap expensive public private strange
  familiar quiet loud angry tired friendly rude honest stubborn careful lazy clever nervous lonely famous local foreign retired pregnant
  sick healthy wooden concrete plastic metal wild tame enormous tiny narrow wide steep flat sunny shady frozen dusty sticky smelly clean
  dirty forgotten hidden borrowed stolen second third last next other whole half second-hand home-made well-known half-finished`);

export const DETERMINERS = all('the the the a a this that my our his her their some any no every each another');

export const PREPOSITIONS = all(
  'with without behind under beside near for from before after during against between above across through past around since until about',
);
