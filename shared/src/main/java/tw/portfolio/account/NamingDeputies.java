package tw.portfolio.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.Window;

/**
 * Deputies are named (代理人): by the teacher who will be away, or by an office. National rule:
 * certification must have a deputy mechanism.
 */
public final class NamingDeputies {
  /** The most days, both ends included: a semester and what belongs to it. */
  public static final int MOST_DAYS = 200;

  private final Roster roster;
  private final DeputyStore deputies;
  private final AccountStore accounts;
  private final Permits permits;

  /** Names the deputies of this roster. */
  public NamingDeputies(Roster roster, DeputyStore deputies, AccountStore accounts) {
    this.roster = roster;
    this.deputies = deputies;
    this.accounts = accounts;
    this.permits = new Permits(roster);
  }

  /**
   * Who stands in for whom.
   *
   * @param teacher who is away
   * @param deputy who certifies meanwhile
   */
  public record Pair(PersonId teacher, PersonId deputy) {}

  /**
   * A deputy with the names of both.
   *
   * @param days who and when
   * @param teacher the teacher
   * @param deputy the deputy
   */
  public record Named(Deputy days, Person teacher, Person deputy) {}

  /**
   * The deputies of the whole school for those who name any, else those on both sides of the one
   * who asks.
   *
   * @param asked which of them
   */
  public Answer<List<Named>> list(Actor actor, Predicate<Named> asked) {
    return permits
        .inUse(actor)
        .map(
            person -> {
              boolean all = person.filter(one -> one.may(Permission.NAME_DEPUTIES)).isPresent();
              List<Deputy> found = all ? deputies.deputies(actor.school()) : own(actor);
              Map<PersonId, Person> staff =
                  accounts.staff(actor.school()).stream()
                      .collect(Collectors.toMap(Person::id, Function.identity()));
              return found.stream()
                  .flatMap(one -> named(one, staff).stream())
                  .filter(asked)
                  .toList();
            });
  }

  private List<Deputy> own(Actor actor) {
    return Stream.concat(
            roster.deputiesOf(actor.school(), actor.person()).stream(),
            roster.deputisingOf(actor.school(), actor.person()).stream())
        .toList();
  }

  /**
   * Names a deputy, or changes the days. Naming the same again changes nothing.
   *
   * @param why the reason; days that there are change only with one
   */
  public Answer<Named> name(
      Actor by, Pair pair, LocalDate from, LocalDate until, String why, Instant now) {
    Optional<Problem> wrong = wrong(pair, from, until, LocalDate.ofInstant(now, Window.TAIPEI));
    if (wrong.isPresent()) {
      return Answer.refused(wrong.get());
    }
    Deputy after = new Deputy(by.school(), pair.teacher(), pair.deputy(), from, until);
    return both(by, pair)
        .then(
            people -> {
              Optional<Deputy> before = before(by, pair);
              Named named = new Named(after, people.teacher(), people.deputy());
              if (before.equals(Optional.of(after))) {
                return Answer.granted(named);
              }
              return before.isPresent() && why.isEmpty()
                  ? Answer.refused(Refusals.reasonNeeded())
                  : write(change(by, people, before, Optional.of(after), now, why)).map(_ -> named);
            });
  }

  /**
   * Ends a deputy's task at once.
   *
   * @param why the reason, for the history
   */
  public Answer<Pair> end(Actor by, Pair pair, String why, Instant now) {
    return both(by, pair)
        .then(
            people ->
                before(by, pair)
                    .map(
                        before ->
                            write(
                                change(
                                    by, people, Optional.of(before), Optional.empty(), now, why)))
                    .orElseGet(() -> Answer.refused(AccountProblems.noSuchDeputy())));
  }

  private record Both(Person teacher, Person deputy) {}

  private Answer<Both> both(Actor by, Pair pair) {
    Answer<Optional<Person>> asking =
        by.person().equals(pair.teacher())
            ? permits.inUse(by)
            : permits.permitted(by, Permission.NAME_DEPUTIES).map(Optional::of);
    return asking.then(
        _ -> {
          Optional<Person> teacher = staff(by, pair.teacher());
          Optional<Person> deputy = staff(by, pair.deputy());
          return teacher.isPresent() && deputy.isPresent()
              ? Answer.granted(new Both(teacher.get(), deputy.get()))
              : Answer.refused(AccountProblems.noSuchPerson());
        });
  }

  private Optional<Person> staff(Actor by, PersonId id) {
    return roster.person(by.school(), id).filter(Person::isStaff);
  }

  private static Optional<Named> named(Deputy days, Map<PersonId, Person> staff) {
    return Optional.ofNullable(staff.get(days.teacher()))
        .flatMap(
            teacher ->
                Optional.ofNullable(staff.get(days.deputy()))
                    .map(deputy -> new Named(days, teacher, deputy)));
  }

  private Optional<Deputy> before(Actor by, Pair pair) {
    return roster.deputiesOf(by.school(), pair.teacher()).stream()
        .filter(one -> one.deputy().equals(pair.deputy()))
        .findFirst();
  }

  private static DeputyChange change(
      Actor by,
      Both people,
      Optional<Deputy> before,
      Optional<Deputy> after,
      Instant now,
      String why) {
    return new DeputyChange(by, people.teacher(), people.deputy(), before, after, now, why);
  }

  private Answer<Pair> write(DeputyChange change) {
    return switch (deputies.change(change)) {
      case WriteResult.Written() ->
          Answer.granted(new Pair(change.teacher().id(), change.deputy().id()));
      case WriteResult.Rejected<DeputyRefusal>(List<DeputyRefusal> reasons) ->
          Answer.refused(problem(reasons.getFirst()));
    };
  }

  private static Problem problem(DeputyRefusal reason) {
    return switch (reason) {
      case DeputyRefusal.NotTeaching _ -> AccountProblems.notTeaching();
      case DeputyRefusal.Differs() -> Refusals.changedMeanwhile();
    };
  }

  private static Optional<Problem> wrong(
      Pair pair, LocalDate from, LocalDate until, LocalDate today) {
    if (pair.teacher().equals(pair.deputy())) {
      return Optional.of(
          invalid(
              "deputyId",
              "代理人不能是教師本人。請選另一位教師。",
              "A teacher can't be the own deputy. Choose another teacher."));
    }
    if (until.isBefore(from)) {
      return Optional.of(invalid("until", "結束日不可早於開始日。", "The last day is not before the first."));
    }
    if (until.isBefore(today)) {
      return Optional.of(
          invalid("until", "結束日已過。請選今天或以後的日期。", "The last day is over. Choose today or later."));
    }
    return from.plusDays(MOST_DAYS).isAfter(until)
        ? Optional.empty()
        : Optional.of(
            invalid(
                "until",
                "代理期間最長 " + MOST_DAYS + " 天。請縮短期間。",
                "A deputy is named for at most " + MOST_DAYS + " days. Choose fewer."));
  }

  private static Problem invalid(String field, String chinese, String english) {
    return new Problem(
        ProblemKind.INVALID,
        "代理人設定有誤，請修正後再送出。",
        "Something about the deputy is wrong; mend it and send again.",
        List.of(new Problem.Field(field, chinese, english)));
  }
}
