package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.client.Reply;

/** What had to hold, and what did not. */
final class Checks {
  private final Consumer<String> told;
  private final List<String> failed = new ArrayList<>();
  private int made;

  /**
   * @param told hears of each failure at once
   */
  Checks(Consumer<String> told) {
    this.told = told;
  }

  /** This has to hold. */
  synchronized boolean that(boolean holds, String chinese, String english) {
    made++;
    if (!holds) {
      String failure = chinese + " (" + english + ")";
      failed.add(failure);
      told.accept(failure);
    }
    return holds;
  }

  /** These have to be equal. */
  boolean same(Object expected, Object actual, String chinese, String english) {
    return that(
        Objects.equals(expected, actual),
        chinese + "：應為 " + expected + "，實為 " + actual,
        english + ": expected " + expected + ", was " + actual);
  }

  /**
   * The platform has to do this, or nothing that follows makes sense.
   *
   * @throws BrokenOffException if it refuses
   */
  synchronized JsonNode accepted(Reply reply, String what) {
    made++;
    return reply.expected(what);
  }

  /** The platform has to refuse with this status and code. */
  boolean refused(Reply reply, int status, String code, String what) {
    return same(status + " " + code, reply.status() + " " + reply.code(), what, "not refused");
  }

  synchronized int made() {
    return made;
  }

  synchronized List<String> failed() {
    return List.copyOf(failed);
  }
}
