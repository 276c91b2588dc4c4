package tw.portfolio.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.account.ActivationCodes.Progress;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Problem;
import tw.portfolio.school.SchoolYear;

/**
 * A class gets its activation codes (啟用碼), to be handed out on paper: by those who keep accounts,
 * or by the homeroom teacher for the own class. A code is shown once, when it is made; made again,
 * the earlier one is void.
 */
public final class MakingActivationCodes {
  private static final Set<Permission> MAKERS =
      Set.of(Permission.KEEP_ACCOUNTS, Permission.ACTIVATE_CLASS);

  private static final BoundedParallel SIDE_BY_SIDE = new BoundedParallel(6);

  private final Roster roster;
  private final Permits permits;
  private final ActivationCodes codes;
  private final Supplier<String> secrets;

  /**
   * @param secrets gives a new id that nobody can guess each time
   */
  public MakingActivationCodes(Roster roster, ActivationCodes codes, Supplier<String> secrets) {
    this.roster = roster;
    this.permits = new Permits(roster);
    this.codes = codes;
    this.secrets = secrets;
  }

  /**
   * For whom codes are wanted.
   *
   * @param className the class, of this school year
   * @param students only these; everybody of the class if there are none
   * @param validFor for how long they are good
   * @param why the reason
   */
  public record Wanted(String className, Set<PersonId> students, Duration validFor, String why) {
    /** Copies the set. */
    public Wanted {
      students = Set.copyOf(students);
    }
  }

  /** How far a student is. */
  public sealed interface Standing {
    /** Just made, to be shown now and never again. */
    record Coded(ActivationCode code, Instant until) implements Standing {}

    /** Made earlier and not used. */
    record Pending(Instant until) implements Standing {}

    /** Signs in already. */
    record Linked() implements Standing {}

    /** The account is disabled, or the student has just left the class. */
    record NotInUse() implements Standing {}

    /** No code yet, or one that is over. */
    record Without() implements Standing {}
  }

  /**
   * A student of the class.
   *
   * @param student who
   * @param place class, seat and number
   * @param standing how far
   */
  public record Pupil(Person student, ClassPlace place, Standing standing) {}

  private record Asked(Actor by, boolean asLeader, List<Person> students) {}

  /**
   * How far everybody of a class is, by seat; of the whole school, or of the own class, if none is
   * named.
   */
  public Answer<List<Pupil>> progress(Actor by, Optional<String> className, Instant now) {
    return asked(by, className, Set.of(), now)
        .map(
            asked -> {
              Map<PersonId, Progress> found = progress(asked);
              return asked.students().stream()
                  .map(one -> pupil(one, now, standing(found.get(one.id()), now)))
                  .toList();
            });
  }

  /** Makes codes for those who don't sign in yet, and says of the others why there is none. */
  public Answer<List<Pupil>> make(Actor by, Wanted wanted, Instant now) {
    return asked(by, Optional.of(wanted.className()), wanted.students(), now)
        .then(asked -> make(asked, wanted, now));
  }

  private Answer<List<Pupil>> make(Asked asked, Wanted wanted, Instant now) {
    Map<PersonId, Progress> found = progress(asked);
    List<Answer<Pupil>> made =
        SIDE_BY_SIDE.each(
            asked.students(),
            student ->
                found.get(student.id()).linked()
                    ? Answer.granted(pupil(student, now, new Standing.Linked()))
                    : make(asked, student, wanted, now));
    List<Pupil> all = new ArrayList<>();
    for (Answer<Pupil> one : made) {
      switch (one) {
        case Answer.Granted<Pupil>(Pupil pupil) -> all.add(pupil);
        case Answer.Refused<Pupil>(Problem problem) -> {
          return Answer.refused(problem);
        }
      }
    }
    return Answer.granted(List.copyOf(all));
  }

  private Answer<Pupil> make(Asked asked, Person student, Wanted wanted, Instant now) {
    ActivationCode code = ActivationCode.drawn(student.school(), secrets.get());
    Instant until = now.plus(wanted.validFor());
    NewActivationCode fresh =
        new NewActivationCode(
            asked.by(),
            asked.asLeader(),
            student,
            student.place(SchoolYear.at(now)).orElseThrow(),
            code.mark(),
            now,
            until,
            wanted.why());
    return switch (codes.make(fresh)) {
      case WriteResult.Written() ->
          Answer.granted(pupil(student, now, new Standing.Coded(code, until)));
      case WriteResult.Rejected<ActivationRefusal>(List<ActivationRefusal> reasons) ->
          switch (reasons.getFirst()) {
            case ActivationRefusal.NoLongerPermitted() ->
                Answer.refused(ActivationProblems.makesNoMore());
            case ActivationRefusal.HasAccount() ->
                Answer.granted(pupil(student, now, new Standing.Linked()));
            case ActivationRefusal.NotInUse(),
                ActivationRefusal.Taken(),
                ActivationRefusal.NotGood() ->
                Answer.granted(pupil(student, now, new Standing.NotInUse()));
          };
    };
  }

  private Answer<Asked> asked(
      Actor by, Optional<String> className, Set<PersonId> only, Instant now) {
    return permits
        .permitted(by, MAKERS, "製發啟用碼")
        .then(
            maker ->
                maker.may(Permission.KEEP_ACCOUNTS)
                    ? asked(by, false, className, only, now)
                    : asked(maker, by, className, only, now));
  }

  private Answer<Asked> asked(
      Person leader, Actor by, Optional<String> className, Set<PersonId> only, Instant now) {
    return leader
        .place(SchoolYear.at(now))
        .map(ClassPlace::className)
        .filter(own -> className.isEmpty() || className.get().equals(own))
        .map(own -> asked(by, true, Optional.of(own), only, now))
        .orElseGet(() -> Answer.refused(ActivationProblems.notOwnClass()));
  }

  private Answer<Asked> asked(
      Actor by, boolean asLeader, Optional<String> className, Set<PersonId> only, Instant now) {
    List<Person> students =
        roster.students(by.school(), SchoolYear.at(now)).stream()
            .filter(one -> className.isEmpty() || isIn(className.get(), one, now))
            .filter(one -> only.isEmpty() || only.contains(one.id()))
            .toList();
    return (students.isEmpty() && className.isPresent()) || students.size() < only.size()
        ? Answer.refused(ActivationProblems.notInClass(className.orElse("")))
        : Answer.granted(new Asked(by, asLeader, students));
  }

  private static boolean isIn(String className, Person person, Instant now) {
    return person
        .place(SchoolYear.at(now))
        .filter(place -> place.className().equals(className))
        .isPresent();
  }

  private Map<PersonId, Progress> progress(Asked asked) {
    return codes.progress(asked.by().school(), asked.students().stream().map(Person::id).toList());
  }

  private static Standing standing(Progress progress, Instant now) {
    if (progress.linked()) {
      return new Standing.Linked();
    }
    return progress
        .until()
        .filter(now::isBefore)
        .<Standing>map(Standing.Pending::new)
        .orElseGet(Standing.Without::new);
  }

  private static Pupil pupil(Person student, Instant now, Standing standing) {
    return new Pupil(student, student.place(SchoolYear.at(now)).orElseThrow(), standing);
  }
}
