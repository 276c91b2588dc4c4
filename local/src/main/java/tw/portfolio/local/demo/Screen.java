package tw.portfolio.local.demo;

import java.io.PrintStream;

/** What a person sees while it runs: bars on a terminal, plain lines elsewhere. */
final class Screen {
  private static final int BAR = 30;
  private static final int PLAIN_LINES = 4;

  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private String title = "";
  private int shown = -1;

  Screen(PrintStream out, PrintStream err, boolean terminal) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /** A step begins. */
  synchronized void step(String name) {
    title = name;
    shown = -1;
    out.println();
    out.println("■ " + name);
  }

  /** How far the step is. */
  synchronized void progress(long done, long total, String more) {
    if (total <= 0) {
      return;
    }
    int share = (int) (Math.min(done, total) * (terminal ? BAR * 4 : PLAIN_LINES) / total);
    if (share == shown) {
      return;
    }
    shown = share;
    if (terminal) {
      int full = share / 4;
      out.print("\r  [" + "█".repeat(full) + "░".repeat(BAR - full) + "] ");
      out.print(done + "/" + total + " " + more + "\u001b[K" + (done >= total ? "\n" : ""));
      out.flush();
    } else {
      out.println("  " + title + " " + done + "/" + total + " " + more);
    }
  }

  synchronized void line(String text) {
    out.println((terminal ? "\r\u001b[K" : "") + "  " + text);
  }

  synchronized void plain(String text) {
    out.println(text);
  }

  synchronized void failure(String text) {
    err.println((terminal ? "\r\u001b[K" : "") + "✗ " + text);
  }
}
