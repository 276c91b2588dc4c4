package tw.portfolio.record.item;

import java.time.Instant;
import java.util.List;
import tw.portfolio.course.Enrolment;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.kernel.dynamo.Indexes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.Section;
import tw.portfolio.record.section.Handover;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** What is to be handed over, as items in the index of what waits for a worker. */
public final class HandoverItems {
  private static final String OPEN = "HANDOVER#";
  private static final String SECTION = "section";

  private HandoverItems() {}

  /** The partitions of the index in which they are. */
  public static List<String> open() {
    return Shards.shards(OPEN);
  }

  static Item ofSection(SchoolCode school, RecordKey section, Instant at) {
    return write(new Handover.OfSection(school, section, at));
  }

  static Item ofCourse(Enrolment taken, Instant at) {
    return write(new Handover.OfCourse(taken.school(), taken.student(), taken.ref(), at));
  }

  public static Item write(Handover handover) {
    return switch (handover) {
      case Handover.OfSection(SchoolCode school, RecordKey section, Instant since) ->
          item(school, section.id(), "SECTION", since).text(SECTION, section.id());
      case Handover.OfCourse(SchoolCode school, PersonId student, var course, Instant since) ->
          item(
                  school,
                  student.text(),
                  course.term() + "#" + course.code() + "#" + course.kind().code(),
                  since)
              .text("student", student.text())
              .map("course", CourseItems.write(course));
    };
  }

  private static Item item(SchoolCode school, String about, String what, Instant since) {
    return Item.at(new Key(school + "#HANDOVER#" + about, what))
        .text("school", school.text())
        .text(Indexes.OPEN_UPLOAD, OPEN + Shards.shard(about))
        .instant(Indexes.OPEN_SINCE, since);
  }

  public static Handover read(Item item) {
    SchoolCode school = new SchoolCode(item.text("school"));
    Instant since = item.instant(Indexes.OPEN_SINCE);
    return item.has(SECTION)
        ? new Handover.OfSection(school, new RecordKey(Section.KIND, item.text(SECTION)), since)
        : new Handover.OfCourse(
            school,
            new PersonId(item.text("student")),
            CourseItems.readRef(item.map("course")),
            since);
  }
}
