package tw.portfolio.local.year;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.local.year.PostOffice.Posted;
import tw.portfolio.local.year.model.Expected;
import tw.portfolio.local.year.model.Line;

/** Compares what was sent on a day with what should have been. */
final class Comparison {
  /** A run that dies leaves so many at the most of which nobody knows. */
  private static final int MOST_A_KILL = 10;

  private final Tally tally;

  Comparison(Tally tally) {
    this.tally = tally;
  }

  /**
   * A day's mails.
   *
   * @param kills how many runs were killed on it
   * @param unanswered to which addresses mails were not answered
   * @param unknown of whose mails the platform says that it does not know
   */
  record Sent(List<Posted> mails, int kills, List<String> unanswered, Set<String> unknown) {
    /** More than faults can explain are no ambiguity, but loss. */
    private boolean explained() {
      return unknown.size() <= kills * MOST_A_KILL + unanswered.size();
    }
  }

  void of(LocalDate day, List<Expected> expected, Sent sent) {
    tally.mails(sent.mails().size());
    Map<String, List<Posted>> mails =
        sent.mails().stream().collect(Collectors.groupingBy(Posted::to));
    Set<String> wanted = new HashSet<>();
    for (Expected one : expected) {
      wanted.add(one.address());
      List<Posted> got = mails.getOrDefault(one.address(), List.of());
      boolean unknown = sent.explained() && sent.unknown().contains(one.person());
      if (unknown) {
        tally.ambiguous(day + " " + one + (got.isEmpty() ? " 沒有收到" : " 收到了"));
      } else if (got.isEmpty()) {
        tally.missing(day + " " + one);
      }
      compare(day, one, got);
    }
    mails.forEach(
        (address, got) -> {
          if (!wanted.contains(address)) {
            tally.wrong(day + " " + address + " 不該收到 " + MailLines.of(got.getFirst().text()));
          }
        });
  }

  private void compare(LocalDate day, Expected one, List<Posted> got) {
    if (got.size() > 1) {
      tally.twice(day + " " + one);
    }
    for (Posted mail : got) {
      List<Line> lines = MailLines.of(mail.text());
      if (!lines.equals(one.lines())) {
        tally.wrong(day + " " + one + " 卻是 " + lines);
      }
    }
  }
}
