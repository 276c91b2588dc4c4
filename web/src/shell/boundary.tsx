import { Component, type ComponentChildren } from 'preact';
import { say } from '../text/say';
import { Trouble } from '../ui/loaded';

/** Where a screen breaks, the rest of the page stays, and says what to do. */
export class Boundary extends Component<{ children: ComponentChildren }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ error });
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <>
        <h1>{say('這一頁發生了錯誤', 'Something went wrong on this page')}</h1>
        <Trouble with={this.state.error} again={() => location.reload()} />
      </>
    );
  }
}
