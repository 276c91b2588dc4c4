package tw.portfolio.course.dynamo;

import java.util.Optional;
import tw.portfolio.course.CourseTeacher;
import tw.portfolio.course.SectionRef;
import tw.portfolio.course.SectionTeachers;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.course.item.CourseKeys;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.school.SchoolCode;

/** Who teaches which section, in DynamoDB. */
public final class DynamoSectionTeachers implements SectionTeachers {
  private final Table table;

  /** The sections in this table. */
  public DynamoSectionTeachers(Table table) {
    this.table = table;
  }

  @Override
  public Optional<CourseTeacher> teacherOf(SchoolCode school, SectionRef section) {
    return table.get(CourseKeys.section(school, section)).map(CourseItems::readTeacher);
  }
}
