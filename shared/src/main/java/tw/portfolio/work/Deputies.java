package tw.portfolio.work;

import java.time.Instant;
import java.time.LocalDate;
import tw.portfolio.access.Roster;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Window;

/** Who stands in for whom today (代理人). */
public final class Deputies {
  private final Roster roster;

  /** The deputies that this roster names. */
  public Deputies(Roster roster) {
    this.roster = roster;
  }

  /** Whether this person is a deputy of that teacher today, by the calendar of Taipei. */
  public boolean standsIn(Actor deputy, PersonId teacher, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Window.TAIPEI);
    return roster.deputiesOf(deputy.school(), teacher).stream()
        .anyMatch(named -> named.deputy().equals(deputy.person()) && named.actsOn(today));
  }
}
