package tw.portfolio.settings;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;

/** An office sets what the school is called (校名, 教務主任); who founds a school may say it too. */
public final class KeepingSchoolName {
  /** What the lines about it are about: settings of no year. */
  public static final Subject SUBJECT = new Subject(SubjectKind.SETTINGS, "school");

  private final SchoolNameStore names;
  private final Permits permits;

  /** Keeps names there. */
  public KeepingSchoolName(SchoolNameStore names, Roster roster) {
    this.names = names;
    this.permits = new Permits(roster);
  }

  /**
   * What is to be set.
   *
   * @param version the version that the office looked at, 0 if nothing was set
   * @param chinese 校名
   * @param english the same in English, if there is one
   * @param reason why
   */
  public record SchoolNameRequest(
      int version, String chinese, Optional<String> english, String reason) {}

  /** What the own school is called; everyone may know. One round trip. */
  public NamedSchool of(Actor reader) {
    return names.named(reader.school());
  }

  /** Sets it. The same again changes nothing. */
  public Answer<NamedSchool> keep(Actor office, SchoolNameRequest request, Instant now) {
    return permits
        .permitted(office, Permission.KEEP_SETTINGS)
        .then(_ -> keep(office, names.of(office.school()), request, now));
  }

  private Answer<NamedSchool> keep(
      Actor office, Optional<SchoolName> before, SchoolNameRequest request, Instant now) {
    if (before.filter(set -> set.same(request.chinese(), request.english())).isPresent()) {
      return Answer.granted(new NamedSchool(office.school(), before));
    }
    int version = before.map(SchoolName::version).orElse(0);
    if (request.version() != version) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    SchoolName next = new SchoolName(request.chinese(), request.english(), version + 1);
    Change line =
        line(Author.of(office), before.map(SchoolName::told), next, request.reason(), now);
    return switch (names.keep(office.school(), next, line)) {
      case WriteResult.Written<?> _ ->
          Answer.granted(new NamedSchool(office.school(), Optional.of(next)));
      case WriteResult.Rejected<?> _ -> Answer.refused(Refusals.changedMeanwhile());
    };
  }

  /** The line of a school's first name: who founds it says that. */
  public static Change founded(SchoolName first, String why, Instant at) {
    return line(new Author.Platform(), Optional.empty(), first, why, at);
  }

  private static Change line(
      Author who, Optional<String> from, SchoolName next, String why, Instant at) {
    return new Change(
        SUBJECT,
        at,
        who,
        from.isEmpty() ? ChangeAction.ADD : ChangeAction.CHANGE,
        from,
        Optional.of(next.told()),
        why,
        Optional.empty());
  }
}
