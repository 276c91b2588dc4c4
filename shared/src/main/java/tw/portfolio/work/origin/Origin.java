package tw.portfolio.work.origin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.Taking;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.work.Label;
import tw.portfolio.work.Status;

/**
 * Where a piece comes from that was not handed in here: brought along from a former school (歷程交換).
 * It never changes, and goes along when the student moves on.
 *
 * @param school the school at which it was handed in
 * @param id what that school calls it, by which it is known again; of a package without such ids a
 *     digest of what it says
 * @param course how the course was taken there, if it is an outcome
 * @param certification that it was certified there, if it was
 * @param submitted in which semesters it was handed in to the nation (提交紀錄), oldest first
 * @param history what happened to it there, oldest first
 * @param brought when it came here
 */
public record Origin(
    SchoolCode school,
    String id,
    Optional<Course> course,
    Optional<Certification> certification,
    List<Term> submitted,
    List<Line> history,
    Instant brought) {
  /**
   * Whoever decided at a former school is nobody here: no person of the platform has this id, so
   * nobody can undo that decision.
   */
  public static final PersonId ELSEWHERE = new PersonId("0".repeat(26));

  /**
   * So many years before a student came may work be of that comes along: three of a school before,
   * and as many again for who repeats or was away. Whoever looks for all of a student's work looks
   * so far back.
   */
  public static final int MOST_YEARS_BEFORE = 6;

  /** Copies the lists. */
  public Origin {
    submitted = List.copyOf(submitted);
    history = List.copyOf(history);
  }

  /**
   * Something that happened to it at a former school, in the words of that school.
   *
   * @param school which school
   * @param at when
   * @param who who did it
   * @param what what was done
   * @param why the reason given, may be empty
   */
  public record Line(SchoolCode school, Instant at, String who, String what, String why) {}

  /**
   * A course of the former school.
   *
   * @param name 科目名稱, empty if nobody has said
   * @param gradeLevel 開課年級; -1 if nobody has said, as the nation writes it
   * @param credits 學分數; -1 likewise
   * @param taking how it was taken, as the former school has it
   */
  public record Course(String name, int gradeLevel, int credits, Taking taking) {}

  /**
   * A certification of the former school.
   *
   * @param teacher the name of who certified, if it is known
   * @param at when, if it is known
   * @param label whose and of which course the piece is, as lists here show it
   */
  public record Certification(Optional<String> teacher, Optional<Instant> at, Label label) {
    /** What lists show where the former school names no teacher. */
    public static final String UNNAMED = "原校任課教師";
  }

  /**
   * The course as an enrolment here would have it (轉學轉科), so that books and checks say of it what
   * the former school says; none of an achievement.
   *
   * @param here this school
   * @param student whose it is
   * @param ref which course
   */
  public Optional<Enrolment> enrolment(SchoolCode here, PersonId student, CourseRef ref) {
    return course.map(
        there ->
            new Enrolment(
                here,
                student,
                ref.term(),
                ref.code(),
                there.name(),
                there.gradeLevel(),
                there.credits(),
                taking(school, ref.term(), there.taking()),
                ELSEWHERE,
                certification.flatMap(Certification::teacher).orElse(Certification.UNNAMED)));
  }

  /**
   * How a course of another school is taken, to this one; where it was of a third school, it still
   * is.
   */
  public static Taking taking(SchoolCode school, Term term, Taking there) {
    return there instanceof Taking.Transfer ? there : new Taking.Transfer(school, term);
  }

  /** The status of a piece that was certified there; none if it was not. */
  public Optional<Status.Certified> certified() {
    return certification.map(
        there ->
            new Status.Certified(
                there.at().orElse(brought),
                ELSEWHERE,
                there.teacher().orElse(Certification.UNNAMED),
                there.label()));
  }
}
