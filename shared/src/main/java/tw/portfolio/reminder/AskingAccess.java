package tw.portfolio.reminder;

import static tw.portfolio.access.Permission.KEEP_RECEIPTS;
import static tw.portfolio.access.Permission.READ_ALL_ACHIEVEMENTS;
import static tw.portfolio.access.Permission.READ_ALL_OUTCOMES;
import static tw.portfolio.access.Permission.READ_CLASS_ACHIEVEMENTS;
import static tw.portfolio.access.Permission.READ_CLASS_OUTCOMES;
import static tw.portfolio.access.Permission.REVIEW_ALL_STATEMENTS;
import static tw.portfolio.access.Permission.REVIEW_CLASS_STATEMENTS;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.reminder.rule.ReminderKind;
import tw.portfolio.school.Answer;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.WorkKind;

/**
 * Who may remind whom of what (附件1 設備組提醒老師認證、導師督導): whoever may see that it is missing. A homeroom
 * teacher reminds the own class alone.
 */
final class AskingAccess {
  /** Any of these lets somebody remind of something. */
  static final Set<Permission> ASKERS =
      Set.of(
          READ_ALL_OUTCOMES,
          READ_ALL_ACHIEVEMENTS,
          KEEP_RECEIPTS,
          REVIEW_ALL_STATEMENTS,
          READ_CLASS_OUTCOMES,
          READ_CLASS_ACHIEVEMENTS,
          REVIEW_CLASS_STATEMENTS);

  /** What somebody can be reminded of so. */
  static final Set<ReminderKind> KINDS =
      EnumSet.of(
          ReminderKind.UNSENT,
          ReminderKind.DRAFT,
          ReminderKind.RETURNED,
          ReminderKind.SELECTION,
          ReminderKind.RECEIPT,
          ReminderKind.STATEMENT,
          ReminderKind.WAITING);

  private AskingAccess() {}

  /**
   * Whom somebody may remind.
   *
   * @param works of which kinds of work
   * @param className of one class only
   * @param words who asks, as the mail says it
   */
  record Scope(Set<WorkKind> works, Optional<String> className, String words) {
    /** Copies the set. */
    Scope {
      works = Set.copyOf(works);
    }
  }

  static Answer<Scope> scope(
      Person asker, ReminderKind kind, Optional<String> className, Instant now) {
    Set<WorkKind> everywhere =
        switch (kind) {
          case RECEIPT -> all(asker, KEEP_RECEIPTS);
          case STATEMENT -> all(asker, REVIEW_ALL_STATEMENTS);
          case WAITING -> className.isPresent() ? Set.of() : outcomes(asker, READ_ALL_OUTCOMES);
          case UNSENT, RETURNED -> outcomes(asker, READ_ALL_OUTCOMES);
          case DRAFT, SELECTION -> works(asker, READ_ALL_OUTCOMES, READ_ALL_ACHIEVEMENTS);
          case CLASS, FORMS, SCHOOL, CASES, TASKS -> Set.of();
        };
    if (!everywhere.isEmpty()) {
      return Answer.granted(new Scope(everywhere, className, office(asker)));
    }
    Set<WorkKind> ofClass =
        switch (kind) {
          case RECEIPT -> all(asker, READ_CLASS_OUTCOMES);
          case STATEMENT -> all(asker, REVIEW_CLASS_STATEMENTS);
          case UNSENT, RETURNED -> outcomes(asker, READ_CLASS_OUTCOMES);
          case DRAFT, SELECTION -> works(asker, READ_CLASS_OUTCOMES, READ_CLASS_ACHIEVEMENTS);
          case WAITING, CLASS, FORMS, SCHOOL, CASES, TASKS -> Set.of();
        };
    return asker
        .place(SchoolYear.at(now))
        .map(ClassPlace::className)
        .filter(_ -> !ofClass.isEmpty())
        .filter(own -> className.stream().allMatch(own::equals))
        .map(
            own ->
                Answer.granted(new Scope(ofClass, Optional.of(own), own + " 導師 " + asker.name())))
        .orElseGet(() -> Answer.refused(notYours()));
  }

  private static Set<WorkKind> all(Person asker, Permission permission) {
    return asker.may(permission) ? EnumSet.allOf(WorkKind.class) : Set.of();
  }

  private static Set<WorkKind> outcomes(Person asker, Permission permission) {
    return asker.may(permission) ? EnumSet.of(WorkKind.OUTCOME) : Set.of();
  }

  private static Set<WorkKind> works(Person asker, Permission outcomes, Permission achievements) {
    Set<WorkKind> works = EnumSet.noneOf(WorkKind.class);
    if (asker.may(outcomes)) {
      works.add(WorkKind.OUTCOME);
    }
    if (asker.may(achievements)) {
      works.add(WorkKind.ACHIEVEMENT);
    }
    return works;
  }

  /** The first of the roles that are an office's, by the order of the table of roles. */
  private static String office(Person asker) {
    return asker.roles().stream()
        .sorted()
        .filter(role -> role != Role.TEACHER && role != Role.HOMEROOM_TEACHER)
        .findFirst()
        .map(role -> role.title() + " " + asker.name())
        .orElse(asker.name());
  }

  private static Problem notYours() {
    return Problem.of(
        ProblemKind.NOT_PERMITTED,
        "您不能提醒這件事，或不能提醒這個班級。導師只能提醒本學年度自己的班級；提醒教師認證請洽設備組。",
        "You can't remind of this, or not that class. A homeroom teacher reminds the own class of"
            + " this school year only; for teachers ask the equipment section.");
  }
}
