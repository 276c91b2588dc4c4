package tw.portfolio.record;

import java.util.Optional;
import tw.portfolio.course.CourseRef;
import tw.portfolio.course.Enrolment;
import tw.portfolio.school.PersonId;

/**
 * A student's place in a section (學生選修科目資料, regulation.txt 附件1). What was taken at another school
 * (轉學轉科, 借讀) has no section here.
 *
 * @param enrolment what the student takes, with whom
 * @param section 教學班, if it is taught here
 */
public record SectionEnrolment(Enrolment enrolment, Optional<String> section)
    implements SchoolRecord {
  @Override
  public RecordKey key() {
    return keyOf(enrolment.student(), enrolment.ref());
  }

  /** The key of what that student takes. */
  public static RecordKey keyOf(PersonId student, CourseRef course) {
    return new RecordKey(
        RecordKind.ENROLMENTS,
        String.join(
            "#",
            student.text(),
            course.term().toString(),
            course.code().text(),
            course.kind().code()));
  }

  /** The key of the section, if it is taught here. */
  public Optional<RecordKey> sectionKey() {
    return section.map(name -> Section.keyOf(enrolment.term(), enrolment.code(), name));
  }

  /** The section as the enrolment has it, if it is taught here. */
  public Optional<Section> taught() {
    return section.map(
        name ->
            new Section(
                enrolment.term(),
                enrolment.code(),
                name,
                enrolment.name(),
                enrolment.gradeLevel(),
                enrolment.credits(),
                enrolment.teacher(),
                enrolment.teacherName()));
  }

  /** The same student's place in a section as that is now. */
  public SectionEnrolment in(Section now) {
    return new SectionEnrolment(
        now.enrolment(enrolment.school(), enrolment.student(), enrolment.taking()),
        Optional.of(now.name()));
  }

  @Override
  public Optional<PersonId> about() {
    return Optional.of(enrolment.student());
  }

  @Override
  public String summary() {
    return "%s 學期 %s %s（%s），教學班 %s，%d 學分，教師 %s"
        .formatted(
            enrolment.term(),
            enrolment.code(),
            enrolment.name(),
            enrolment.taking().kind().chinese(),
            section.orElse("無"),
            enrolment.credits(),
            enrolment.teacherName());
  }
}
