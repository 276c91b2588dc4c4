package tw.portfolio.bench.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that is answered from memory; what it sends goes nowhere. */
final class ReplayedConnection extends HttpURLConnection {
  private static final int FIRST_ERROR = 400;

  private final Replay replay;
  private Optional<RecordedAnswer> answer = Optional.empty();

  ReplayedConnection(URL url, Replay replay) {
    super(url);
    this.replay = replay;
  }

  private RecordedAnswer answer() {
    if (answer.isEmpty()) {
      String target = Optional.ofNullable(getRequestProperty("X-Amz-Target")).orElse("");
      answer = Optional.of(replay.next(RecordedAnswer.operation(target, getRequestMethod())));
    }
    return answer.get();
  }

  @Override
  public void connect() {}

  @Override
  public OutputStream getOutputStream() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public int getResponseCode() {
    return answer().status();
  }

  @Override
  public String getResponseMessage() {
    return "";
  }

  @Override
  public Map<String, List<String>> getHeaderFields() {
    return answer().headers();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    if (answer().status() >= FIRST_ERROR) {
      throw new IOException("Status " + answer().status());
    }
    return new ByteArrayInputStream(answer().bytes());
  }

  @Override
  public InputStream getErrorStream() {
    return new ByteArrayInputStream(answer().bytes());
  }

  @Override
  public void disconnect() {}

  @Override
  public boolean usingProxy() {
    return false;
  }
}
