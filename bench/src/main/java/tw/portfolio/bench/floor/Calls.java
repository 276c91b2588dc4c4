package tw.portfolio.bench.floor;

import java.util.ArrayList;
import java.util.List;

/** The smallest call of each kind, with a client made once, before the first event. */
final class Calls {
  private Calls() {}

  /**
   * @param names operations, separated by spaces; those of the table have no other client than its
   */
  static List<Runnable> named(String names) {
    TableCalls table = new TableCalls();
    List<Runnable> calls = new ArrayList<>();
    for (String name : names.split(" ", -1)) {
      calls.add(
          switch (name) {
            case "PresignPutObject" -> new LinkCall();
            case "SendMessage" -> new QueueCall();
            default -> table.named(name);
          });
    }
    return calls;
  }
}
