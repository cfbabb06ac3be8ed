import type {MessageText} from '../user-texts.ts'

/** What the rules of the audit say, by their ids. */
export const ruleTexts: Readonly<Record<string, MessageText>> = {
  'bypass-missing': {
    says: 'Links come first ("{text}"), and nothing leads past them',
    why: 'By keyboard and by ear they must be gone through on every page.',
    help: 'Give the page a main element, a heading over its text, or a first link that leads to it.',
  },
  'headings-missing': {
    says: 'The page has {words} words and no heading',
    why: 'Nobody can skim it by ear, or find a part again.',
    help: 'Make what stands over the parts headings.',
  },
  'heading-fake': {
    says: '"{text}" looks like a heading and is a paragraph',
    why: 'Who moves from heading to heading passes it by.',
    help: 'Make it a heading of the right level, or write it as running text.',
  },
  'heading-uninformative': {
    says: 'The heading "{text}" does not say what stands under it',
    why: 'Read in a list of headings it tells nothing.',
    help: 'Name the subject.',
  },
  'list-fake': {
    says: '{count} items with marks typed before them, from "{text}"',
    why: 'A screen reader does not say that it is a list, or how long it is.',
    help: 'Use ul or ol with li, without the typed marks.',
  },
  'table-fake': {
    says: 'Blanks stand in the place of columns: "{text}"',
    why: 'Read line by line, what belongs together is torn apart.',
    help: 'Make it a table with heads.',
  },
  'table-header-unused': {
    says: 'The header cell "{text}" heads no cell',
    why: 'Either a cell is missing, or the header belongs elsewhere.',
    help: 'Complete the row, or mend scope and headers.',
  },
  'contents-differ': {
    says: 'The contents do not match the headings: "{text}" is left out, or stands in another place',
    why: 'Who chooses from the contents never learns of it.',
    help: 'List every heading of a level, in the order of the page.',
  },
  'statement-link-missing': {
    says: 'No link to an accessibility statement',
    why: 'Swedish law (2018:1937) wants it from public bodies; there one finds how to complain.',
    help: 'If this is a public body’s page: link to the statement from every page.',
  },
  'language-of-part-mismatch': {
    says: 'A part that counts as "{declared}" seems to be "{guessed}"',
    why: 'The voice pronounces it by the rules of the wrong language.',
    help: 'Set lang on the part to its language.',
  },
  'lines-hard-wrapped': {
    says: '{count} lines are broken inside their sentences: "{text}"',
    why: 'With large letters or on a phone every other line is a stump, and a voice pauses at each break.',
    help: 'Take out the forced breaks.',
  },
  'letters-spaced': {
    says: 'The letters of "{text}" are set apart by blanks',
    why: 'A voice spells them, and no search finds the word.',
    help: 'Write the word, and space it by style (letter-spacing).',
  },
  'letters-lookalike': {
    says: '"{text}" holds letters of another alphabet that look alike',
    why: 'A voice spells the word or leaves letters out.',
    help: 'Write it with the letters of its language.',
  },
  'link-text-uninformative': {
    says: 'The link "{text}" does not say where it leads',
    why: 'In a list of links nobody knows what it is about.',
    help: 'Let the link’s own words name its target.',
  },
  'links-same-name': {
    says: 'Two links are called "{name}", one leads to {host}, one to {other}',
    why: 'In a list of links nobody can tell them apart.',
    help: 'Name each by where it leads.',
  },
  'link-target-missing': {
    says: 'The link "{text}" leads to #{target}, which the page does not have',
    why: 'Nothing happens, and the reader does not know why.',
    help: 'Mend the address, or the id.',
  },
  'image-alternative-uninformative': {
    says: 'The alternative "{text}" does not say what the picture shows',
    why: 'It is all that a listener gets of the picture.',
    help: 'Say what it tells; leave it empty (alt="") where it tells nothing.',
  },
  'text-in-image': {
    says: 'A picture holds text: "{text}"',
    why: 'It cannot be set larger, in other colours or with more room between the letters.',
    help: 'Write it as text, and style it.',
  },
  'audio-by-itself': {
    says: 'Sound begins by itself ({element} with autoplay), and nothing can stop it',
    why: 'It drowns the voice of a screen reader.',
    help: 'Leave autoplay out, or add controls at the start of the page.',
  },
  'media-alternative': {
    says: 'A recording ({element}; tracks: {tracks})',
    why: 'Who cannot hear or see it needs captions, a description or a text.',
    help: 'Look whether all of it can also be read, and heard.',
  },
  'motion-only': {
    says: 'The page reacts to the motion of the device',
    why: 'Some cannot move the device, others cannot hold it still.',
    help: 'Add a control that does the same, and one that turns the motion off.',
  },
  'sensory-reference': {
    says: '"{text}" tells a thing only by its place, shape or colour',
    why: 'It is lost on who does not see it.',
    help: 'Tell it by its name as well.',
  },
  'label-uninformative': {
    says: 'The label "{text}" does not say what to fill in',
    why: 'Who does not see the form has only this word.',
    help: 'Name what is asked for.',
  },
  'labels-alike': {
    says: 'Two fields are called "{text}", and nothing that is seen tells which is which',
    why: 'The wrong one is filled in.',
    help: 'Put each under a legend or heading of its own, or name them apart.',
  },
  'label-not-seen': {
    says: 'The field is named only by a placeholder or a tip ("{text}")',
    why: 'Once something is written, nobody sees what was asked.',
    help: 'Add a label that stays.',
  },
  'autocomplete-missing': {
    says: 'The field "{text}" has no autocomplete',
    why: 'Where it asks about its user, the browser could fill it in.',
    help: 'If it is about the user: add autocomplete="{token}".',
  },
  'paste-blocked': {
    says: 'Nothing can be pasted into the field',
    why: 'Who cannot remember or type a password pastes it.',
    help: 'Let it be pasted.',
  },
  'mouse-only': {
    says: '"{text}" reacts to the mouse and is no control',
    why: 'By keyboard it cannot be reached, and no screen reader says that it does anything.',
    help: 'Use a button or a link.',
  },
  'context-changes': {
    says: 'Something leads away, or moves the focus, by itself ({event})',
    why: 'Who does not see it happen is lost.',
    help: 'Wait for a button.',
  },
  'aria-prohibited': {
    says: '{attribute} is not allowed on an element of the role {role}',
    why: 'Most screen readers leave the name out; some read it in the place of the text.',
    help: 'Take it away, or give the element a role that can be named.',
  },
  'frame-not-focusable': {
    says: 'A frame with links or controls is left out of the tab order',
    why: 'What is in it cannot be reached by keyboard.',
    help: 'Take tabindex="-1" away.',
  },
  'text-size-fixed': {
    says: 'The size of the text follows the window alone ({size})',
    why: 'It stays as small when the page is made larger.',
    help: 'Use rem, alone or added: calc(1rem + 1vw).',
  },
  'text-clipped': {
    says: 'At 200 % text is cut off: "{text}"',
    why: 'Who needs larger letters cannot read it.',
    help: 'Let the box grow: min-height in the place of height, no overflow: hidden.',
  },
  'spacing-clipped': {
    says: 'With wider spacing text is cut off: "{text}"',
    why: 'Many with dyslexia read only with more room between lines, words and letters.',
    help: 'Let the box grow: min-height in the place of height, no overflow: hidden.',
  },
  'reflow-missing': {
    says: 'At 320 pixels the page is {width} wide',
    why: 'On a phone, or at 400 %, every line must be scrolled to and fro.',
    help: 'No fixed widths; let long words break.',
  },
  'line-height-fixed': {
    says: 'The line height {height} cannot be changed (!important): "{text}"',
    why: 'Readers who need wider lines cannot set them.',
    help: 'Leave out !important, or set at least 1.5.',
  },
  'lines-tight': {
    says: 'The lines of {count} paragraphs are {height} of their letters high',
    why: 'The eye slips into the next line.',
    help: 'Set line-height to 1.5.',
  },
  'text-justified': {
    says: '{count} paragraphs are set flush on both sides',
    why: 'Gaps between words run together; many with dyslexia cannot read past them.',
    help: 'text-align: start.',
  },
  'text-in-style': {
    says: 'Style alone puts text on the page: "{text}"',
    why: 'Without the style it is gone; it cannot be searched or copied.',
    help: 'If it means something: write it into the page.',
  },
  'order-differs': {
    says: '"{text}" is seen before what it is read after',
    why: 'Listeners get another order than viewers, and the focus jumps.',
    help: 'If the order matters: put the page into it, not the style.',
  },
  'animation-without-end': {
    says: 'Something moves without end',
    why: 'It draws the eye from the text; some cannot read beside it.',
    help: 'Let it end within five seconds, or let it be stopped.',
  },
  'focus-invisible': {
    says: '"{text}" looks the same with the focus as without it',
    why: 'Who uses the keyboard cannot see where they are.',
    help: 'Leave the outline, or draw a clearer one.',
  },
  'focus-obscured': {
    says: '"{text}" lies under a bar when it has the focus',
    why: 'Who uses the keyboard cannot see where they are.',
    help: 'Use scroll-padding, or let the bar scroll along.',
  },
  'print-loses-text': {
    says: 'On paper {percent} % of the text is missing, from "{text}"',
    why: 'Who reads on paper gets less.',
    help: 'Leave the text out of what print hides.',
  },
  'contrast-over-picture': {
    says: 'Over its background a letter has a contrast of {contrast} at best, expected {needed}',
    why: 'With weak sight it cannot be read.',
    help: 'Put a plain ground behind the text.',
  },
  'contrast-over-picture-enhanced': {
    says: 'Over its background a letter has a contrast of {contrast} at best, expected {needed} for level AAA',
    why: 'With weak sight it is hard to read.',
    help: 'Put a plain ground behind the text.',
  },
  'keyboard-trap': {
    says: 'The Tab key does not lead out of here',
    why: 'By keyboard the rest of the page cannot be reached.',
    help: 'Let the focus go; if another key leads out, say which beside it.',
  },
  'ignore-without-reason': {
    says: 'data-klarsvar-ignore="{text}" gives no reason',
    why: 'Nobody knows later why it was set aside; it is not.',
    help: 'Write "rule: reason".',
  },
  'finding-set-aside': {
    says: '{rule} is set aside in the page: "{reason}"',
    help: 'See whether the reason still holds.',
  },
}
