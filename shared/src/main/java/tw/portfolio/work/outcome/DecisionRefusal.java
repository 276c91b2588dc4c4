package tw.portfolio.work.outcome;

import java.util.List;
import java.util.Optional;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.Piece;
import tw.portfolio.work.Selection;

/** Why a decision on a piece, the undoing of one, or a step of a dispute did not happen. */
public sealed interface DecisionRefusal {
  /** The certification window is closed, or the settings are others than believed. */
  record Settings(SettingsRefusal why) implements DecisionRefusal {}

  /** The account of whoever decides is disabled. */
  record AccountDisabled() implements DecisionRefusal {}

  /** Whoever decides is no teacher of the school, or not any more. */
  record NotTeaching() implements DecisionRefusal {}

  /** Somebody else teaches the section by now. */
  record TaughtByAnother(CourseTeacher now) implements DecisionRefusal {}

  /** There is no such section. */
  record NoSuchSection() implements DecisionRefusal {}

  /** Nobody named this person a deputy of the teacher for today. */
  record NotDeputy() implements DecisionRefusal {}

  /** Whoever answers a dispute does not lead that class, or has not that office. */
  record NotInCharge() implements DecisionRefusal {}

  /** The student takes the course with another teacher, in another section or not any more. */
  record CourseDiffers() implements DecisionRefusal {}

  /** The student's choice has the piece. */
  record Chosen(Selection current) implements DecisionRefusal {}

  /** The piece is not as the decider saw it, or waits for another teacher. */
  record PieceDiffers(Optional<Piece> current) implements DecisionRefusal {}

  /** Who teaches the section, where somebody else does than was supposed. */
  static Optional<CourseTeacher> taughtNow(List<DecisionRefusal> reasons) {
    return reasons.stream()
        .filter(TaughtByAnother.class::isInstance)
        .map(TaughtByAnother.class::cast)
        .map(TaughtByAnother::now)
        .findFirst();
  }

  /** What of it is the settings'. */
  default Optional<SettingsRefusal> settings() {
    return this instanceof Settings(SettingsRefusal why) ? Optional.of(why) : Optional.empty();
  }
}
