package tw.portfolio.work.item;

import java.util.Optional;
import tw.portfolio.course.item.CourseItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;
import tw.portfolio.work.origin.Origin;

/** Where a piece comes from, as an attribute of its item. */
final class OriginItems {
  static final String ORIGIN = "origin";

  /** In which semesters it was handed in; a list, which may be empty. */
  static final String SUBMITTED = "submitted";

  private OriginItems() {}

  static Item write(Origin origin) {
    Item item =
        Item.empty()
            .text("school", origin.school().text())
            .text("id", origin.id())
            .texts(SUBMITTED, origin.submitted().stream().map(Term::toString).toList())
            .maps("history", origin.history().stream().map(OriginItems::write).toList())
            .instant("brought", origin.brought());
    origin.course().ifPresent(course -> item.map("course", write(course)));
    origin.certification().ifPresent(there -> item.map("certification", write(there)));
    return item;
  }

  private static Item write(Origin.Course course) {
    return Item.empty()
        .text("name", course.name())
        .number("gradeLevel", course.gradeLevel())
        .number("credits", course.credits())
        .map("taking", CourseItems.write(course.taking()));
  }

  private static Item write(Origin.Certification there) {
    Item item =
        Item.empty()
            .text("teacher", there.teacher())
            .map("label", StatusItems.write(there.label()));
    there.at().ifPresent(at -> item.instant(Attributes.AT, at));
    return item;
  }

  private static Item write(Origin.Line line) {
    return Item.empty()
        .text("school", line.school().text())
        .instant(Attributes.AT, line.at())
        .text("who", line.who())
        .text("what", line.what())
        .text("why", line.why());
  }

  static Origin read(Item item) {
    return new Origin(
        new SchoolCode(item.text("school")),
        item.text("id"),
        item.optionalMap("course").map(OriginItems::readCourse),
        item.optionalMap("certification").map(OriginItems::readCertification),
        item.texts(SUBMITTED).stream().map(Term::parse).toList(),
        item.maps("history").stream().map(OriginItems::readLine).toList(),
        item.instant("brought"));
  }

  private static Origin.Line readLine(Item item) {
    return new Origin.Line(
        new SchoolCode(item.text("school")),
        item.instant(Attributes.AT),
        item.text("who"),
        item.text("what"),
        item.text("why"));
  }

  private static Origin.Course readCourse(Item item) {
    return new Origin.Course(
        item.text("name"),
        item.integer("gradeLevel"),
        item.integer("credits"),
        CourseItems.readTaking(item.map("taking")));
  }

  private static Origin.Certification readCertification(Item item) {
    return new Origin.Certification(
        item.optionalText("teacher"),
        item.has(Attributes.AT) ? Optional.of(item.instant(Attributes.AT)) : Optional.empty(),
        StatusItems.readLabel(item.map("label")));
  }
}
