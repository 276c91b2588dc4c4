package tw.portfolio.local.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.local.function.FunctionPool;
import tw.portfolio.local.template.Trigger;

/** Finds the route of a request: the most exact path wins, then the named method over ANY. */
final class RouteTable {
  private final List<Entry> entries;

  /** A route and who answers it. */
  record Entry(Trigger.Route route, FunctionPool pool) {}

  /** A route found, with the values of its path's parameters. */
  record Match(Entry entry, Map<String, String> parameters) {}

  RouteTable(List<Entry> entries) {
    this.entries =
        entries.stream().sorted(Comparator.comparing(RouteTable::exactness).reversed()).toList();
  }

  private static String exactness(Entry entry) {
    StringBuilder rank = new StringBuilder();
    for (String segment : entry.route().path().split("/", -1)) {
      rank.append(segment.endsWith("+}") ? '0' : segment.startsWith("{") ? '1' : '2');
    }
    return rank.append(entry.route().method().equals("ANY") ? '0' : '1').toString();
  }

  Optional<Match> find(String method, String rawPath) {
    for (Entry entry : entries) {
      if (entry.route().method().equals("ANY") || entry.route().method().equals(method)) {
        Optional<Map<String, String>> parameters = match(entry.route().path(), rawPath);
        if (parameters.isPresent()) {
          return Optional.of(new Match(entry, parameters.get()));
        }
      }
    }
    return Optional.empty();
  }

  static Optional<Map<String, String>> match(String template, String rawPath) {
    String[] wanted = template.split("/", -1);
    String[] given = rawPath.split("/", -1);
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].endsWith("+}") && i < given.length && !given[i].isEmpty()) {
        String rest = String.join("/", Arrays.asList(given).subList(i, given.length));
        parameters.put(wanted[i].substring(1, wanted[i].length() - 2), decoded(rest));
        return Optional.of(parameters);
      }
      if (i >= given.length) {
        return Optional.empty();
      }
      if (wanted[i].startsWith("{") && !given[i].isEmpty()) {
        parameters.put(wanted[i].substring(1, wanted[i].length() - 1), decoded(given[i]));
      } else if (!wanted[i].equals(decoded(given[i]))) {
        return Optional.empty();
      }
    }
    return wanted.length == given.length ? Optional.of(parameters) : Optional.empty();
  }

  private static String decoded(String segment) {
    // In a path a plus is a plus; only in a query is it a space.
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
