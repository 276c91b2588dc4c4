package tw.portfolio.reminder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tw.portfolio.reminder.delivery.MailLedger;
import tw.portfolio.reminder.digest.DueLine;
import tw.portfolio.reminder.digest.Occasion;
import tw.portfolio.reminder.digest.SchoolDay;
import tw.portfolio.school.PersonId;

/**
 * Who had a digest on a day that is made up for: to them what fell due until then is no news. On an
 * ordinary day there is none such, and nothing is read.
 */
final class LastDigests {
  private final MailLedger ledger;

  LastDigests(MailLedger ledger) {
    this.ledger = ledger;
  }

  /**
   * Whoever is to be told something that has fallen due since the last digest, with all that is
   * missing. One round trip for every hundred people and day that is made up for.
   */
  Map<PersonId, List<DueLine>> untold(SchoolDay day, Map<PersonId, List<DueLine>> missing) {
    Map<PersonId, List<DueLine>> untold = new HashMap<>(missing);
    untold.values().removeIf(LastDigests::isSilent);
    Set<PersonId> asked = new HashSet<>(untold.keySet());
    for (LocalDate past = day.today().minusDays(1);
        !past.isBefore(day.from()) && !asked.isEmpty();
        past = past.minusDays(1)) {
      LocalDate told = past;
      Set<PersonId> had = ledger.had(day.school(), told, new Occasion.Daily().code(), asked);
      had.forEach(person -> untold.compute(person, (_, lines) -> behind(told, lines)));
      asked.removeAll(had);
    }
    untold.values().removeIf(LastDigests::isSilent);
    return untold;
  }

  private static List<DueLine> behind(LocalDate told, List<DueLine> lines) {
    return lines.stream().map(line -> line.behind(told)).toList();
  }

  private static boolean isSilent(List<DueLine> lines) {
    return lines.stream().noneMatch(DueLine::fires);
  }
}
