package tw.portfolio.local.permission;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import tw.portfolio.local.function.Wires;
import tw.portfolio.local.meter.Meter;

/**
 * Between each function and each service: notes what the function's requests need, and what the
 * links that it signs are used for.
 */
public final class Taps implements Wires, AutoCloseable {
  private static final String ENDPOINT = "AWS_ENDPOINT_URL_";

  private final ConcurrentMap<String, NavigableSet<Permission>> needed = new ConcurrentHashMap<>();
  private final List<Meter> meters = new CopyOnWriteArrayList<>();
  private final HttpClient http = Meter.client();

  @Override
  public Map<String, String> of(String function, Map<String, String> common) {
    NavigableSet<Permission> noted =
        needed.computeIfAbsent(function, _ -> new ConcurrentSkipListSet<>());
    Map<String, String> tapped = new HashMap<>(common);
    tapped.replaceAll(
        (name, value) ->
            name.startsWith(ENDPOINT)
                ? tap(name.substring(ENDPOINT.length()), URI.create(value), noted)
                : value);
    return tapped;
  }

  private String tap(String service, URI behind, NavigableSet<Permission> noted) {
    Meter meter = new Meter(behind, http, asked -> Needed.by(service, asked).forEach(noted::add));
    meters.add(meter);
    return meter.uri().toString();
  }

  /** Keeps what was noted for {@link PermissionsIT}. */
  @Override
  public void close() {
    meters.forEach(Meter::close);
    http.close();
    Ledger.add(needed);
  }
}
