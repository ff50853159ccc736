import type { ReactElement } from 'react';
import { Link, NavLink } from 'react-router';
import { IconButton } from '../ui/icon-button.tsx';
import { HelpIcon, SearchIcon } from '../ui/icons.tsx';
import { KeyboardHint } from '../ui/keyboard-hint.tsx';
import { BrandMark } from './brand-mark.tsx';
import { ThemeToggle } from './theme/theme-toggle.tsx';
import styles from './top-bar.module.css';

export interface TopBarProps {
  readonly onOpenPalette: () => void;
  readonly onOpenShortcuts: () => void;
}

export function TopBar({ onOpenPalette, onOpenShortcuts }: TopBarProps): ReactElement {
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.brand}>
        <BrandMark />
        <span className={styles.name}>Dripline</span>
      </Link>
      <nav className={styles.nav} aria-label="Screens">
        <NavLink to="/" end className={styles.link ?? ''}>
          Worklist
        </NavLink>
        <NavLink to="/rules" className={styles.link ?? ''}>
          Rule book
        </NavLink>
        <NavLink to="/settings" className={styles.link ?? ''}>
          Settings
        </NavLink>
      </nav>
      <button data-tour="commands" type="button" className={styles.commands} onClick={onOpenPalette}>
        <SearchIcon className={styles.commandsIcon ?? ''} />
        <span className={styles.commandsName}>Commands</span>
        <span className={styles.keys}>
          <KeyboardHint shortcut="mod+k" />
        </span>
      </button>
      <ThemeToggle />
      <IconButton aria-label="Keyboard shortcuts" title="Keyboard shortcuts" onClick={onOpenShortcuts}>
        <HelpIcon />
      </IconButton>
    </header>
  );
}
