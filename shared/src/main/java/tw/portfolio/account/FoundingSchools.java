package tw.portfolio.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.StaffMember;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolCode;

/**
 * A school begins with one person, 教務主任, who is invited and gives everybody else their roles. The
 * operator does it, outside the API: nobody of the school could be asked.
 */
public final class FoundingSchools {
  private final FoundingStore founding;
  private final Roster roster;
  private final KeepingSignIns signIns;
  private final Supplier<String> secrets;

  /**
   * @param secrets gives a new id each time
   */
  public FoundingSchools(
      FoundingStore founding,
      Roster roster,
      SignIns signIns,
      UserPool pool,
      Supplier<String> secrets) {
    this.founding = founding;
    this.roster = roster;
    this.signIns = new KeepingSignIns(roster, signIns, pool, Person::email);
    this.secrets = secrets;
  }

  /**
   * The first person, and what nobody can begin without.
   *
   * @param number 教職員編號, under which the staff's file finds the person again
   * @param name 姓名
   * @param email where the invitation goes
   * @param set what is set of the school
   */
  public record First(String number, String name, String email, FirstSettings set) {}

  /**
   * Writes the first person and sends the invitation. Done again, it only sends the invitation
   * again, to the address on the roster, until it was used.
   */
  public Answer<Person> found(SchoolCode school, First first, Instant now) {
    return founder(school, first, now)
        .then(
            founder -> {
              Actor actor = new Actor(school, founder.id(), Actor.Kind.STAFF, founder.name());
              return signIns.invite(actor, founder.id(), "開通學校", now).map(_ -> founder);
            });
  }

  private Answer<Person> founder(SchoolCode school, First first, Instant now) {
    Optional<PersonId> known = founding.founder(school);
    if (known.isPresent()) {
      return person(school, known.get());
    }
    PersonId id = new PersonId(secrets.get());
    return StaffMember.reachable(id, first.number(), first.name(), first.email())
        .map(
            staff ->
                switch (founding.found(school, staff, first.set(), now)) {
                  case WriteResult.Written() -> person(school, id);
                  case WriteResult.Rejected<FoundingRefusal>(List<FoundingRefusal> reasons) ->
                      Answer.<Person>refused(problem(reasons.getFirst()));
                })
        .orElseGet(() -> Answer.refused(unreadable()));
  }

  private Answer<Person> person(SchoolCode school, PersonId id) {
    return roster
        .person(school, id)
        .map(Answer::granted)
        .orElseGet(() -> Answer.refused(AccountProblems.noSuchPerson()));
  }

  private static Problem problem(FoundingRefusal reason) {
    return switch (reason) {
      case FoundingRefusal.AlreadyFounded() ->
          Problem.of(
              ProblemKind.WRONG_STATE,
              "這所學校已有教職員，請由學校的帳號管理者辦理。",
              "The school has staff already; those who keep its accounts do the rest.");
    };
  }

  private static Problem unreadable() {
    return Problem.of(
        ProblemKind.INVALID,
        "教職員編號、姓名或電子郵件不正確，格式與教職員名單相同。",
        "Staff number, name or mail address is not as in the file of the staff.");
  }
}
