package tw.portfolio.training;

import java.util.Comparator;
import java.util.List;
import tw.portfolio.school.PersonId;
import tw.portfolio.training.Training.Turnout;

/**
 * Who was at a training. Students are kept by their ids alone, so that nothing of them is left here
 * when they are deleted elsewhere.
 *
 * @param students the students on the list
 * @param staff the staff on the list, by name
 * @param guests how many others were there, whose names are not kept
 */
public record Attendance(List<OfStudent> students, List<OfStaff> staff, int guests) {
  /** The most people of a list: the largest school at once. */
  public static final int MOST = 3_000;

  /** The most guests. */
  public static final int MOST_GUESTS = 9_999;

  /** Nobody is listed yet. */
  public static final Attendance NONE = new Attendance(List.of(), List.of(), 0);

  /** Orders both lists, so that the same people make the same attendance. */
  public Attendance {
    students = students.stream().sorted(Comparator.comparing(one -> one.student().text())).toList();
    staff = staff.stream().sorted(Comparator.comparing(OfStaff::name)).toList();
  }

  /**
   * Whether a student was there, or a parent for the student.
   *
   * @param student who
   * @param present whether there
   */
  public record OfStudent(PersonId student, boolean present) {}

  /**
   * Whether one of the staff was there.
   *
   * @param name who
   * @param present whether there
   */
  public record OfStaff(String name, boolean present) {}

  /** How many were there. */
  Turnout turnout() {
    long present =
        students.stream().filter(OfStudent::present).count()
            + staff.stream().filter(OfStaff::present).count();
    return new Turnout(students.size() + staff.size(), Math.toIntExact(present), guests);
  }
}
