package tw.portfolio.training;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.access.Roster;
import tw.portfolio.calendar.MarkingHeld;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.sheet.SheetType;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassOrder;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.Window;

/**
 * Who was at a training, for the offices that hold it: nobody else reads names, the working group's
 * representatives of parents and students included.
 */
public final class TakingAttendance {
  /** Who is in no class comes last. */
  private static final Comparator<Listed> BY_PLACE =
      Comparator.comparing((Listed one) -> one.place().isEmpty())
          .thenComparing(
              (one, other) ->
                  one.place()
                      .flatMap(
                          here ->
                              other.place().map(there -> ClassOrder.BY_SEAT.compare(here, there)))
                      .orElse(0));

  private final TrainingStore trainings;
  private final Roster roster;
  private final ClassGrades grades;
  private final MarkingHeld marking;
  private final TrainingDesk desk;

  /**
   * Takes it there.
   *
   * @param marking marks in the plan what was held
   */
  public TakingAttendance(
      TrainingStore trainings, Roster roster, ClassGrades grades, MarkingHeld marking) {
    this.marking = marking;
    this.trainings = trainings;
    this.roster = roster;
    this.grades = grades;
    this.desk = new TrainingDesk(trainings, roster);
  }

  /**
   * Somebody on a list.
   *
   * @param place where a student sits; none of staff, and of who is in no class of that year
   * @param name who
   * @param present whether there; nothing before the list was filled in
   */
  public record Listed(Optional<ClassPlace> place, String name, Optional<Boolean> present) {}

  /**
   * A training with its list.
   *
   * @param training the training
   * @param listed who is on its list, by class and seat: before it was held, who is invited
   */
  public record Listing(Training training, List<Listed> listed) {
    /** Copies the list. */
    public Listing {
      listed = List.copyOf(listed);
    }
  }

  /** A training's list. */
  public Answer<Listing> of(Actor actor, TrainingId id) {
    return desk.held(actor, id).map(found -> listing(actor, found));
  }

  private Listing listing(Actor actor, Training training) {
    List<Person> students =
        training.plan().kind().listsStudents()
            ? roster.students(actor.school(), training.year())
            : List.of();
    return new Listing(
        training,
        training.state() == TrainingState.HELD
            ? attended(actor, training, students)
            : invited(actor, training, students));
  }

  private List<Listed> invited(Actor actor, Training training, List<Person> students) {
    Map<String, Integer> byClass =
        students.isEmpty() ? Map.of() : grades.grades(actor.school(), training.year());
    return students.stream()
        .filter(student -> isInvited(training, student, byClass))
        .map(
            student -> new Listed(student.place(training.year()), student.name(), Optional.empty()))
        .toList();
  }

  private static boolean isInvited(Training training, Person student, Map<String, Integer> grades) {
    Optional<String> className = student.place(training.year()).map(ClassPlace::className);
    Optional<Integer> grade = className.map(grades::get);
    return training.plan().invited().groups().stream()
        .anyMatch(group -> group.includes(student, className, grade));
  }

  private List<Listed> attended(Actor actor, Training training, List<Person> students) {
    Attendance attendance = trainings.attendance(actor.school(), training);
    Map<PersonId, Person> known =
        students.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    List<Listed> listed = new ArrayList<>();
    attendance.students().stream()
        .map(one -> listed(training, Optional.ofNullable(known.get(one.student())), one.present()))
        .sorted(BY_PLACE)
        .forEach(listed::add);
    attendance.staff().stream()
        .map(one -> new Listed(Optional.empty(), one.name(), Optional.of(one.present())))
        .forEach(listed::add);
    return listed;
  }

  private static Listed listed(Training training, Optional<Person> student, boolean present) {
    return new Listed(
        student.flatMap(one -> one.place(training.year())),
        student.map(Person::name).orElse("（名冊已無此學生）"),
        Optional.of(present));
  }

  /**
   * Writes down who was there, in place of what was written before. The same again changes nothing.
   *
   * @param version the version that was seen
   * @param guests how many others were there
   */
  public Answer<Listing> record(
      Actor actor, TrainingId id, int version, List<ListedRow> rows, int guests, Instant now) {
    return desk.held(actor, id)
        .then(
            found ->
                match(actor, found, rows, guests)
                    .then(all -> step(actor, found, version, all, now)));
  }

  /**
   * The same from a file.
   *
   * @param version the version that was seen
   * @param guests how many others were there
   */
  public Answer<Listing> record(
      Actor actor,
      TrainingId id,
      int version,
      SheetType type,
      byte[] content,
      int guests,
      Instant now) {
    return desk.held(actor, id)
        .then(
            found ->
                AttendanceFile.read(content, type)
                    .then(rows -> match(actor, found, rows, guests))
                    .then(all -> step(actor, found, version, all, now)));
  }

  private Answer<Attendance> match(
      Actor actor, Training training, List<ListedRow> rows, int guests) {
    TrainingKind kind = training.plan().kind();
    List<Person> students =
        kind.listsStudents() ? roster.students(actor.school(), training.year()) : List.of();
    return new MatchingRows(kind, students, training.year()).match(rows, guests);
  }

  private Answer<Listing> step(
      Actor actor, Training found, int version, Attendance attendance, Instant now) {
    if (found.version() == version + 1
        && found.state() == TrainingState.HELD
        && trainings.attendance(actor.school(), found).equals(attendance)) {
      // Sent again, for instance because the plan could not be marked.
      mark(actor, found, now);
      return Answer.granted(listing(actor, found));
    }
    if (found.version() != version) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    if (found.state() == TrainingState.CANCELLED) {
      return Answer.refused(TrainingProblems.wrongState(found));
    }
    if (found.plan().starts().isAfter(LocalDateTime.ofInstant(now, Window.TAIPEI))) {
      return Answer.refused(TrainingProblems.notYet());
    }
    Training after = found.held(attendance.turnout());
    boolean recorded =
        trainings.record(
            actor.school(),
            after,
            attendance,
            TrainingLine.of(
                Optional.of(found), after, ChangeAction.FINISH, Author.of(actor), "", now));
    if (!recorded) {
      return Answer.refused(Refusals.changedMeanwhile());
    }
    mark(actor, after, now);
    return Answer.granted(listing(actor, after));
  }

  private void mark(Actor actor, Training held, Instant now) {
    marking.held(
        actor,
        held.plan().kind().rows(),
        held.plan().starts().toLocalDate(),
        "「%s」%s 辦理，到場 %d 人"
            .formatted(
                held.plan().title(),
                held.plan().starts().toLocalDate(),
                held.turnout().present() + held.turnout().guests()),
        now);
  }
}
