package tw.portfolio.local.year;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tw.portfolio.local.http.Relay;

/**
 * Stands between one run and all that is behind it, and kills it at its n-th call: before the call
 * has any effect, or behind it. From then on nothing that the run does comes through, so that what
 * is left is what a process leaves that is gone.
 */
final class KillSwitch implements AutoCloseable {
  private static final int REFUSED = 400;

  /** What no client asks again about. */
  private static final byte[] GONE =
      "{\"__type\":\"AccessDeniedException\",\"message\":\"The run was killed\"}"
          .getBytes(StandardCharsets.UTF_8);

  private final List<Relay> relays;
  private final AtomicInteger left;
  private final boolean behind;

  private KillSwitch(List<Relay> relays, int calls, boolean behind) {
    this.relays = relays;
    this.left = new AtomicInteger(calls);
    this.behind = behind;
  }

  /**
   * Before these services.
   *
   * @param calls at which call the run is killed
   * @param behind whether that call still has its effect
   */
  static KillSwitch before(List<URI> services, int calls, boolean behind) {
    KillSwitch here = new KillSwitch(services.stream().map(Relay::new).toList(), calls, behind);
    here.relays.forEach(relay -> relay.open((exchange, sent) -> here.pass(relay, exchange, sent)));
    return here;
  }

  /** Where each service answers the run. */
  List<URI> services() {
    return relays.stream().map(Relay::uri).toList();
  }

  /** Whether the run came so far. */
  boolean killed() {
    return left.get() <= 0;
  }

  private void pass(Relay relay, HttpExchange exchange, byte[] sent)
      throws IOException, InterruptedException {
    int at = left.decrementAndGet();
    if (at > 0) {
      relay.answer(exchange, relay.ask(exchange, sent));
      return;
    }
    if (at == 0 && behind) {
      HttpResponse<byte[]> unused = relay.ask(exchange, sent);
    }
    exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.0");
    exchange.getResponseHeaders().set("x-amzn-ErrorType", "AccessDeniedException");
    exchange.sendResponseHeaders(REFUSED, GONE.length);
    exchange.getResponseBody().write(GONE);
  }

  @Override
  public void close() {
    relays.forEach(Relay::close);
  }
}
