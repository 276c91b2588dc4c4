package tw.portfolio.receipt;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.job.JobReport;
import tw.portfolio.kernel.document.Document;

/**
 * What an import will write, and what of its file it can't.
 *
 * @param receipts student by student
 * @param strangers the masked ids of those who are no students of that year
 * @param unread how many things are of no known form
 * @param handingsIn by which handings in what it is about has gone
 */
record ReceiptPlan(
    List<Planned> receipts, List<String> strangers, int unread, Set<String> handingsIn) {
  private static final int STRANGERS_SHOWN = 50;

  /** Copies the lists. */
  ReceiptPlan {
    receipts = List.copyOf(receipts);
    strangers = List.copyOf(strangers);
    handingsIn = Set.copyOf(handingsIn);
  }

  /**
   * A receipt that is to be written.
   *
   * @param key which
   * @param book of which book
   * @param others of which books what there is stays beside it
   * @param before what there is of it, if anything
   * @param rows what came back of the book, compared
   */
  record Planned(
      ReceiptKey key,
      String book,
      Set<String> others,
      Optional<StudentReceipt> before,
      List<ReceiptRow> rows) {
    /** Copies set and list. */
    Planned {
      others = Set.copyOf(others);
      rows = List.copyOf(rows);
    }

    /** Whether all of it is as it was. */
    boolean unchanged() {
      return before.filter(one -> one.rows().equals(beside(before))).isPresent();
    }

    /** Whether what is there came by an import that was asked for later. */
    boolean isOlderThan(Optional<StudentReceipt> there, Instant asked) {
      return there.filter(one -> one.isNewerThan(asked, others)).isPresent();
    }

    /** All rows there are to be, where that is there: the books one after another. */
    List<ReceiptRow> beside(Optional<StudentReceipt> there) {
      List<ReceiptRow> kept = there.map(one -> one.of(others)).orElse(List.of());
      Set<String> ids = kept.stream().map(ReceiptRow::id).collect(Collectors.toUnmodifiableSet());
      return Stream.concat(
              kept.stream(),
              rows.stream().map(row -> ids.contains(row.id()) ? row.besideItsLike() : row))
          .sorted(Comparator.comparing(ReceiptRow::book))
          .toList();
    }

    int count(RowMatch match) {
      return Math.toIntExact(rows.stream().filter(row -> row.match() == match).count());
    }
  }

  /** In numbers, with nobody's name. */
  JobReport report() {
    Map<ReceiptKind, List<Planned>> byKind =
        receipts.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.key().kind(),
                    () -> new EnumMap<>(ReceiptKind.class),
                    Collectors.toList()));
    Document kinds = Document.empty();
    byKind.forEach((kind, planned) -> kinds.put(kind.code(), figures(planned)));
    Document figures =
        Document.empty()
            .put("kinds", kinds)
            .put("strangers", strangers.size())
            .putTexts("maskedIds", strangers.stream().limit(STRANGERS_SHOWN).toList())
            .put("unread", unread);
    return new JobReport(summary(byKind), figures, List.of());
  }

  /**
   * Whether what was confirmed is what would be written. How much of it is as it was does not
   * matter, for a worker that goes on where another died finds more of that.
   */
  boolean isAs(Document confirmed) {
    return counts(report().figures()).equals(counts(confirmed));
  }

  private static Map<String, Integer> counts(Document figures) {
    Document kinds = figures.inner("kinds");
    Map<String, Integer> counts = new HashMap<>();
    for (ReceiptKind kind : ReceiptKind.values()) {
      if (kinds.has(kind.code())) {
        Document of = kinds.inner(kind.code());
        counts.put(kind.code(), of.integer("students"));
        for (RowMatch match : RowMatch.values()) {
          counts.put(kind.code() + " " + match.code(), of.integer(match.code()));
        }
      }
    }
    return counts;
  }

  private static Document figures(List<Planned> planned) {
    Document figures =
        Document.empty()
            .put("students", planned.size())
            .put("unchanged", planned.stream().filter(Planned::unchanged).count())
            .put("rows", planned.stream().mapToInt(one -> one.rows().size()).sum());
    for (RowMatch match : RowMatch.values()) {
      figures.put(match.code(), planned.stream().mapToInt(one -> one.count(match)).sum());
    }
    return figures;
  }

  private String summary(Map<ReceiptKind, List<Planned>> byKind) {
    String kinds =
        byKind.entrySet().stream()
            .map(
                entry ->
                    "%s %d 位學生（未收到 %d 筆、內容不同 %d 筆）"
                        .formatted(
                            entry.getKey().chinese(),
                            entry.getValue().size(),
                            sum(entry.getValue(), RowMatch.MISSING),
                            sum(entry.getValue(), RowMatch.DIFFERENT)))
            .collect(Collectors.joining("；"));
    return strangers.isEmpty() ? kinds : kinds + "；%d 筆身分證號不在該學年度名冊".formatted(strangers.size());
  }

  private static int sum(List<Planned> planned, RowMatch match) {
    return planned.stream().mapToInt(one -> one.count(match)).sum();
  }
}
