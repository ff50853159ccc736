import { Component } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import styles from './workbench-layout.module.css';

export interface PanelBoundaryProps {
  /** Example: "The claim". */
  readonly name: string;
  /** A change of it lets the panel try again by itself. */
  readonly resetKey: unknown;
  readonly children: ReactNode;
}

interface PanelBoundaryState {
  readonly error: Error | undefined;
}

/** Keeps a panel that breaks from taking the others with it; the next edit, or a press, tries it again. */
export class PanelBoundary extends Component<PanelBoundaryProps, PanelBoundaryState> {
  override state: PanelBoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): PanelBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate(last: PanelBoundaryProps): void {
    if (this.state.error !== undefined && last.resetKey !== this.props.resetKey) this.setState({ error: undefined });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div role="alert" className={styles.broken}>
        <p>
          <strong>{this.props.name} could not be shown.</strong> What you entered is safe. {error.message}
        </p>
        <Button variant="outlined" onClick={() => this.setState({ error: undefined })}>
          Try again
        </Button>
      </div>
    );
  }
}
