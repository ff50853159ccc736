import './app/early-signs.ts';
import './app/theme/tokens.css';
import { loadScreenAt } from './app/screen-files.ts';
import { earlyChoice, showChoice } from './app/theme/early-scheme.ts';
import { markPlaceForMui } from './app/theme/mark-place-for-mui.ts';

showChoice(earlyChoice());

// Side by side, so that neither is found out about late; the styles of the frame come first, those of the screen last.
const program = import('./app/start.tsx');
markPlaceForMui();
const screen = loadScreenAt(location.pathname);
void program.then(({ start }) => start(screen));
