package tw.portfolio.work.outcome;

import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.course.Enrolment;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.work.Piece;

/** Why a piece was not sent for certification, or not taken back. */
public sealed interface SendingRefusal {
  /** The student is not on the roster, not in use, or has another name or place than was seen. */
  record StudentDiffers(Optional<Person> current) implements SendingRefusal {}

  /** The windows are closed or the settings others than believed. */
  record Settings(SettingsRefusal why) implements SendingRefusal {}

  /** The student does not take the course as was seen, or it has another teacher now. */
  record CourseDiffers(Optional<Enrolment> current) implements SendingRefusal {}

  /** The piece is not as was seen, or its files are not those that are stored. */
  record PieceDiffers(Optional<Piece> current) implements SendingRefusal {}

  /** What of it is the settings'. */
  default Optional<SettingsRefusal> settings() {
    return this instanceof Settings(SettingsRefusal why) ? Optional.of(why) : Optional.empty();
  }
}
