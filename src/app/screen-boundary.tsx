import { Component } from 'react';
import type { ReactNode } from 'react';
import { BrokenScreen } from './broken-screen.tsx';

export interface ScreenBoundaryProps {
  /** What a report says of where it happened: the pattern of the address, never the address itself. */
  readonly routePattern: string;
  readonly children: ReactNode;
}

interface ScreenBoundaryState {
  readonly failure: { readonly error: unknown } | undefined;
}

/** Keeps a screen that breaks from taking the rest of the program with it. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, ScreenBoundaryState> {
  override state: ScreenBoundaryState = { failure: undefined };

  static getDerivedStateFromError(error: unknown): ScreenBoundaryState {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return <BrokenScreen error={failure.error} routePattern={this.props.routePattern} />;
  }
}
