package tw.portfolio.local;

import java.net.BindException;
import java.util.stream.Stream;

/** Why the local system did not start, for the person at the terminal. */
final class StartFailure {
  private StartFailure() {}

  static String of(RuntimeException failure, int port) {
    boolean taken =
        Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
            .anyMatch(BindException.class::isInstance);
    if (taken) {
      return "連接埠 %d 已被使用，請換一個：--port 8081 (port %d is in use; choose another with --port)"
          .formatted(port, port);
    }
    StringBuilder text = new StringBuilder("啟動失敗 (did not start)");
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      text.append("：").append(cause.getMessage());
    }
    return text.toString();
  }
}
