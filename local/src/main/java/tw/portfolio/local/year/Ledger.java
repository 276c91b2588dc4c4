package tw.portfolio.local.year;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.SchoolCode;

/** What the ledger of mails says of mails of which nobody knows whether they went out. */
record Ledger(Table table, SchoolCode school) {
  private static final Set<String> UNKNOWN = Set.of("sending", "uncertain");

  /** Whose digests of a day these are. */
  Set<String> unknown(LocalDate day) {
    return table.list(school + "#MAIL#" + day).stream()
        .filter(item -> UNKNOWN.contains(item.text("state")))
        .map(item -> item.text("sk"))
        .filter(place -> place.endsWith("#digest"))
        .map(place -> place.split("#", -1)[0])
        .collect(Collectors.toSet());
  }
}
