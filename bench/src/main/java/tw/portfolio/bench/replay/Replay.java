package tw.portfolio.bench.replay;

import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers every HTTP request of this Java's own client from memory. A request of a function always
 * finds the same answers, each once; {@link #rewind} is between two requests.
 */
public final class Replay {
  private final List<RecordedAnswer> answers;
  private final List<RecordedAnswer> left = new ArrayList<>();

  /** Of these answers. */
  public Replay(List<RecordedAnswer> answers) {
    this.answers = List.copyOf(answers);
  }

  /** From now on nothing of HTTP leaves this Java; can be done once. */
  public void install() {
    URL.setURLStreamHandlerFactory(protocol -> protocol.equals("http") ? new Handler() : null);
  }

  /** All answers can be had again. */
  public synchronized void rewind() {
    left.clear();
    left.addAll(answers);
  }

  /**
   * The next answer to such a call.
   *
   * @throws IllegalStateException if there is none: something is asked that was not when recorded
   */
  synchronized RecordedAnswer next(String operation) {
    for (int at = 0; at < left.size(); at++) {
      if (left.get(at).operation().equals(operation)) {
        return left.remove(at);
      }
    }
    throw new IllegalStateException("No answer to " + operation + " is left");
  }

  private final class Handler extends URLStreamHandler {
    @Override
    protected URLConnection openConnection(URL url) {
      return new ReplayedConnection(url, Replay.this);
    }
  }
}
