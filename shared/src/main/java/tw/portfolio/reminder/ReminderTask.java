package tw.portfolio.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** A part of a school's reminders of a day, as one message asks for it. */
public sealed interface ReminderTask {
  /** The school. */
  SchoolCode school();

  /**
   * The staff; and the students, where anything may fall due of them, by messages of their own.
   *
   * @param school the school
   * @param from the first day that was not worked off
   */
  record OfSchool(SchoolCode school, LocalDate from) implements ReminderTask {}

  /**
   * One part of the students.
   *
   * @param school the school
   * @param from the first day that was not worked off
   * @param part which of {@link StudentPages#PARTS}
   * @param rest where it goes on, if some of them are told
   */
  record OfStudents(SchoolCode school, LocalDate from, int part, Optional<Rest> rest)
      implements ReminderTask {}

  /**
   * What is left of a part where time ran out.
   *
   * @param after the student behind whom it goes on, by the cursor of {@link StudentPages}
   * @param done through which day the part is worked off once this is: that on which it was begun,
   *     for whoever was told then was told nothing of a day that has begun meanwhile
   */
  record Rest(String after, LocalDate done) {}

  /**
   * What somebody has asked for.
   *
   * @param school the school
   * @param id which
   */
  record OfAsked(SchoolCode school, String id) implements ReminderTask {}

  /**
   * What teachers have returned to some students, whatever day it is.
   *
   * @param school the school
   * @param students who they are
   */
  record OfReturns(SchoolCode school, List<PersonId> students) implements ReminderTask {
    /** As many as one message names. */
    public static final int MOST = 50;

    /** Copies the list. */
    public OfReturns {
      students = List.copyOf(students);
    }
  }
}
