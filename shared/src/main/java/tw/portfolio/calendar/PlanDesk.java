package tw.portfolio.calendar;

import java.util.stream.Collectors;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.calendar.ReadingPlan.Entry;
import tw.portfolio.calendar.ReadingPlan.Shown;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.SettingsInForce;

/** Who may see a year's plan, and whose office a row of it is. */
final class PlanDesk {
  private final ReadingPlan reading;
  private final Permits permits;

  PlanDesk(PlanStore plans, SettingsInForce inForce, Roster roster) {
    this.reading = new ReadingPlan(plans, inForce);
    this.permits = new Permits(roster);
  }

  Shown shown(Actor actor, SchoolYear year) {
    return reading.of(actor.school(), year);
  }

  /** All of the staff may see it. */
  Answer<Person> staff(Actor actor) {
    return permits
        .inUse(actor)
        .then(
            person ->
                person
                    .map(
                        one ->
                            one.isStaff()
                                ? Answer.granted(one)
                                : Answer.<Person>refused(CalendarProblems.notStaff()))
                    .orElseGet(() -> Answer.refused(Permits.notOnRoster())));
  }

  /** A row at one of its times, for whoever may see it. */
  Answer<Entry> entry(Actor actor, SchoolYear year, String row, String time) {
    return staff(actor).then(_ -> find(actor, year, row, time));
  }

  /** The same for the office whose row it is, and for whoever plans. */
  Answer<Entry> ofOffice(Actor actor, SchoolYear year, String row, String time) {
    return staff(actor)
        .then(
            person ->
                find(actor, year, row, time)
                    .then(
                        entry ->
                            isTheirs(person, entry)
                                ? Answer.granted(entry)
                                : Answer.refused(CalendarProblems.notOurs(titles(entry.row())))));
  }

  private Answer<Entry> find(Actor actor, SchoolYear year, String row, String time) {
    return shown(actor, year).entries().stream()
        .filter(entry -> entry.row().id().equals(row))
        .filter(entry -> entry.occurrence().map(Occurrence::code).stream().anyMatch(time::equals))
        .findFirst()
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(CalendarProblems.noSuchTime()));
  }

  private static boolean isTheirs(Person person, Entry entry) {
    return person.may(Permission.KEEP_CALENDAR)
        || person.roles().stream().anyMatch(entry.row().offices()::contains);
  }

  private static String titles(PlanRow row) {
    return row.offices().stream().map(Role::title).sorted().collect(Collectors.joining("、"));
  }
}
